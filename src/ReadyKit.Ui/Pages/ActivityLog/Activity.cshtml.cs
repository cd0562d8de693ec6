using Microsoft.AspNetCore.Mvc.RazorPages;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Pages.ActivityLog;

/// <summary>The entries come by the API.</summary>
[RequireWorkspace]
internal sealed class ActivityModel : PageModel;
