using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Hosting;

namespace ReadyKit.Ui.Pages.Accounts;

[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class CheckYourMailModel(IWebHostEnvironment environment) : PageModel
{
    [TempData]
    public string? SentTo { get; set; }

    public bool HasMailbox => environment.IsDevelopment();

    // A reload must still name the address; whoever comes next to this browser must not read it.
    public void OnGet() => TempData.Keep(nameof(SentTo));

    public static void Forget(ITempDataDictionary data) => data.Remove(nameof(SentTo));
}
