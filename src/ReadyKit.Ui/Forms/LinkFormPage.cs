using Microsoft.AspNetCore.Mvc;
using ReadyKit.Accounts;
using ReadyKit.Ui.Links;

namespace ReadyKit.Ui.Forms;

/// <summary>A form that a mailed link opens. The link only shows the form; sending it does the work.</summary>
internal abstract class LinkFormPage(LinkTokens tokens) : FormPage
{
    // No token is longer; a cookie must not be as long as anybody likes.
    private const int MaxLength = 100;

    private bool _isDead;

    /// <summary>The token that the link carried.</summary>
    protected string? Token => tokens.Read(HttpContext);

    /// <summary>Whether the person came by a link that has not turned out to be of no use.</summary>
    public bool HasLink => Token is not null && !_isDead;

    /// <summary>Takes the token out of the address.</summary>
    public virtual IActionResult OnGet(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return Page();
        }

        if (token.Length > MaxLength)
        {
            ForgetToken();
        }
        else
        {
            tokens.Store(HttpContext, token);
        }

        return LocalRedirect("~" + Request.Path);
    }

    /// <summary>The page again, with the reasons; without the form when the link is of no use any more.</summary>
    protected IActionResult RefuseLink(OperationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        _isDead = result.Errors[0].Code == AccountErrors.InvalidLink;
        if (_isDead)
        {
            ForgetToken();
        }

        return Refuse(result);
    }

    /// <summary>Forgets the token once it was used.</summary>
    protected void ForgetToken() => tokens.Clear(HttpContext);
}
