using Microsoft.AspNetCore.Mvc;
using ReadyKit.Ui.Links;

namespace ReadyKit.Ui.Forms;

/// <summary>A form that a mailed link opens. The link only shows the form; sending it does the work.</summary>
internal abstract class LinkFormPage(LinkTokens tokens) : FormPage
{
    /// <summary>The token that the link carried.</summary>
    protected string? Token => tokens.Read(HttpContext);

    /// <summary>Whether the person came by a link.</summary>
    public bool HasToken => Token is not null;

    /// <summary>Takes the token out of the address.</summary>
    public virtual IActionResult OnGet(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return Page();
        }

        tokens.Store(HttpContext, token);
        return LocalRedirect("~" + Request.Path);
    }

    /// <summary>Forgets the token once it was used.</summary>
    protected void ForgetToken() => tokens.Clear(HttpContext);
}
