using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ReadyKit.Ui.Pages.Profile;

/// <summary>What the page shows is in every page's context: the person.</summary>
[Authorize]
internal sealed class ProfileModel : PageModel;
