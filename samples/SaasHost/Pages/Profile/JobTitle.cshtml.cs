using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ReadyKit;
using ReadyKit.Accounts;
using ReadyKit.Localization;
using SaasHost.Data;

namespace SaasHost.Pages.Profile;

/// <summary>Takes the form of the section on the profile, and leads back there.</summary>
[Authorize]
public sealed class JobTitleModel(AppDbContext db, ICurrentUser person, ITexts texts) : PageModel
{
    public const int MaxLength = 80;

    public IActionResult OnGet() => LocalRedirect("~/settings/profile");

    public async Task<IActionResult> OnPostAsync(string? jobTitle, CancellationToken cancellationToken)
    {
        var check = string.IsNullOrWhiteSpace(jobTitle) ? null : NameRule.Check(jobTitle, MaxLength);
        if (check is { Succeeded: false })
        {
            TempData["Error"] = texts.Describe(check.Errors[0]);
            return OnGet();
        }

        var title = check?.Value;
        await db.AppUsers.Where(u => u.Id == person.Id).ExecuteUpdateAsync(u => u.SetProperty(p => p.JobTitle, title), cancellationToken);
        TempData["Flash"] = texts.Get("profile.jobTitle.saved");
        return OnGet();
    }
}
