using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Testing;

/// <summary>The ways people take through an app's account pages, so that tests can begin where they need to.</summary>
public static class TestAccounts
{
    /// <summary>The password of people who are not given another one.</summary>
    public const string Password = "seven green bicycles sing";

    /// <summary>Registers, opens the link of the confirmation mail, and is signed in, in a workspace of the person's own.</summary>
    /// <param name="app">The app.</param>
    /// <param name="email">An address that nobody used before.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="password">The person's password.</param>
    /// <exception cref="InvalidOperationException">A page that was expected did not come; the message shows which one came.</exception>
    public static async Task<Visitor> RegisterAndConfirmAsync(
        this ITestApp app, string email, string name = "Ada Lovelace", string password = Password)
    {
        ArgumentNullException.ThrowIfNull(app);
        var visitor = app.CreateVisitor();
        var registered = await visitor.SubmitAsync("/register", ("Name", name), ("Email", email), ("Password", password));
        registered.MustBeAt("/check-your-mail");
        var page = await visitor.OpenAsync(await app.ReadLinkAsync(email, "/confirm-email"));
        (await visitor.SubmitAsync(page, page.Form(Visitor.TokenField))).MustBeAt("/w/");
        return visitor;
    }

    /// <summary>Signs in with a fresh cookie jar.</summary>
    /// <param name="app">The app.</param>
    /// <param name="email">The address of an account that is confirmed.</param>
    /// <param name="password">Its password.</param>
    /// <exception cref="InvalidOperationException">The sign-in was refused; the message shows the page that came.</exception>
    public static async Task<Visitor> SignInAsync(this ITestApp app, string email, string password = Password)
    {
        ArgumentNullException.ThrowIfNull(app);
        var visitor = app.CreateVisitor();
        (await visitor.SubmitAsync("/login", ("Email", email), ("Password", password))).MustBeAt("/");
        return visitor;
    }

    /// <summary>Runs code with the app's services, in a scope of its own.</summary>
    /// <param name="app">The app.</param>
    /// <param name="action">What to do with the services of the scope.</param>
    public static async Task<TResult> WithServicesAsync<TResult>(this ITestApp app, Func<IServiceProvider, Task<TResult>> action)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(action);
        await using var scope = app.Services.CreateAsyncScope();
        return await action(scope.ServiceProvider);
    }
}
