using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ReadyKit.Accounts;
using ReadyKit.Billing;

namespace ReadyKit.Core.Tests.Derived;

/// <summary>What the pages would do, and one limited feature.</summary>
internal static class DerivedEndpoints
{
    public const string TokenPage = "/test/token";

    public static void MapDerived(this WebApplication app)
    {
        app.MapGet(TokenPage, GetToken).AllowAnonymous();
        app.MapPost("/test/register", RegisterAsync).AllowAnonymous();
        app.MapPost("/test/confirm", ConfirmAsync).AllowAnonymous();
        app.MapPost("/test/sign-in", SignInAsync).AllowAnonymous();
        app.MapPost("/api/workspaces/{workspace}/items", AddAsync).RequireWorkspace();
    }

    private static IResult GetToken(HttpContext context, IAntiforgery antiforgery) =>
        Results.Content($"<meta name=\"csrf-token\" content=\"{antiforgery.GetAndStoreTokens(context).RequestToken}\">", "text/html");

    private static async Task<IResult> RegisterAsync(NewAccount account, IRegistration registration, CancellationToken cancellationToken) =>
        Answer(await registration.RegisterAsync(account, cancellationToken));

    private static async Task<IResult> ConfirmAsync(Confirmation input, IRegistration registration, CancellationToken cancellationToken) =>
        Answer(await registration.ConfirmAsync(input.Token, null, cancellationToken));

    private static async Task<IResult> SignInAsync(NewAccount account, ISignIn signIn, CancellationToken cancellationToken) =>
        Answer(await signIn.SignInAsync(account.Email, account.Password, cancellationToken));

    private static async Task<IResult> AddAsync(IPlanLimits limits, CancellationToken cancellationToken) =>
        Answer(await limits.TryAddAsync(new Item { Name = "Item" }, cancellationToken));

    private static IResult Answer(OperationResult result) => result.Succeeded ? Results.NoContent() : result.ToProblem();
}
