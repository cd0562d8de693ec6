using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts.Internal;
using ReadyKit.Accounts.Internal.Passwords;
using ReadyKit.ActivityLog.Internal;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Accounts;

[Collection(SharedHost.Name)]
public sealed class RegistrationTests(CoreHost host)
{
    [Fact]
    [Trait("Case", "AU-10")]
    public async Task Twenty_parallel_registrations_of_one_address_make_one_account()
    {
        var email = CoreHost.NewAddress("rush");
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/register");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => visitor.PostFormAsync(
            "/register", token, ("Name", "Ada"), ("Email", Mix(email, i)), ("Password", TestAccounts.Password))));

        Assert.All(answers, answer => Assert.Equal(
            (HttpStatusCode.Redirect, "/check-your-mail"), (answer.StatusCode, answer.Headers.Location?.OriginalString)));
        Assert.Equal(3, (await host.ReadMailsAsync(email)).Count);
        await ConfirmAsync(visitor, email);
        var workspaces = await host.QueryAsync(context => context.Memberships
            .CountAsync(m => context.Users.Any(u => u.Id == m.UserId && u.NormalizedEmail == email.ToUpper())));
        Assert.Equal((1, 1), (await CountAsync(email), workspaces));
    }

    [Fact]
    [Trait("Case", "AU-10")]
    public async Task Registering_an_address_again_answers_the_same_and_mails_its_owner()
    {
        var email = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();

        var page = await visitor.SubmitAsync("/register", ("Name", "Eve"), ("Email", email), ("Password", "another password of Eve"));

        Assert.Equal("/check-your-mail", page.Path);
        Assert.Contains("already have an account", Assert.Single(await host.ReadMailsAsync(email)).Subject, StringComparison.Ordinal);
        using var owner = await host.SignInAsync(email);
        Assert.Equal("Ada Lovelace", (await host.FindUserAsync(email)).Name);
    }

    [Fact]
    public async Task The_second_Ada_gets_a_workspace_address_of_her_own()
    {
        var slugs = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            using var visitor = await host.RegisterAndConfirmAsync(CoreHost.NewAddress("ada"), "Ada Byron");
            slugs.Add((await visitor.OpenAsync("/dashboard")).Path);
        }

        Assert.All(slugs, slug => Assert.StartsWith("/w/ada", slug, StringComparison.Ordinal));
        Assert.Equal(2, slugs.Distinct().Count());
    }

    [Fact]
    public async Task Parallel_registrations_of_one_first_name_get_workspace_addresses_of_their_own()
    {
        var name = $"Grace{Guid.NewGuid():N}"[..12];
        var visits = new List<(Visitor Visitor, WebPage Page)>();
        for (var i = 0; i < 24; i++)
        {
            var email = CoreHost.NewAddress("grace");
            var visitor = host.CreateVisitor();
            await visitor.SubmitAsync("/register", ("Name", $"{name} Hopper"), ("Email", email), ("Password", TestAccounts.Password));
            visits.Add((visitor, await visitor.OpenAsync(await host.ReadLinkAsync(email, "/confirm-email"))));
        }

        var ends = await Task.WhenAll(visits.Select(visit => visit.Visitor.SubmitAsync(visit.Page, visit.Page.Form(Visitor.TokenField))));

        Assert.All(ends, end => Assert.Equal(HttpStatusCode.OK, end.Status));
        visits.ForEach(visit => visit.Visitor.Dispose());
        var slugs = await host.QueryAsync(context => context.Workspaces.Where(w => w.Name == $"{name}'s Workspace").Select(w => w.Slug).ToListAsync());
        Assert.Equal(24, slugs.Distinct().Count());
        Assert.All(slugs, slug => Assert.StartsWith(name.ToLowerInvariant(), slug, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_registration_is_told_in_the_activity_log()
    {
        var email = CoreHost.NewAddress();
        using var visitor = await host.RegisterAndConfirmAsync(email);
        var id = (await host.FindUserAsync(email)).Id;

        var entries = await host.QueryAsync(context => context.Set<ActivityEntry>().Where(entry => entry.ActorId == id).OrderBy(entry => entry.Ordinal).ToListAsync());

        Assert.Equal(["account.created", "account.signed_in", "workspace.created"], entries.Select(entry => entry.Action).Order());
        Assert.All(entries, entry => Assert.Equal("Ada Lovelace", entry.ActorName));
        Assert.Equal(id.ToString(), entries.Single(entry => entry.Action == "account.created").SubjectId);
    }

    [Theory]
    [Trait("Case", "AU-11")]
    [InlineData("quack", "quac\u212a")]
    [InlineData("sam", "\u017fam")]
    [InlineData("kim", "\u212aIM")]
    public async Task A_look_alike_address_gets_no_mail_of_another_account(string local, string lookAlike)
    {
        var domain = $"{Guid.NewGuid():N}.example";
        var stored = await host.CreateAccountAsync($"{local}@{domain}");
        using var visitor = host.CreateVisitor();

        var forgot = await visitor.SubmitAsync("/forgot-password", ("Email", $"{lookAlike}@{domain}"));
        var (known, _) = AccountRules.CheckEmail(stored);
        await host.WithServicesAsync(async services =>
        {
            // Also where the form's own check lets the look-alike pass: the database may fold it to the stored address.
            await services.GetRequiredService<MailPasswordResetHandler>().HandleAsync(new MailPasswordReset($"{lookAlike}@{domain}"), CancellationToken.None);
            return await services.GetRequiredService<ReadyKitDbContext>().SaveChangesAsync();
        });

        Assert.True(forgot.Path == "/check-your-mail" || forgot.Status == HttpStatusCode.BadRequest);
        Assert.All(await host.ReadMailsAsync(domain), mail => Assert.Equal(known, mail.To));
    }

    [Theory]
    [Trait("Case", "AU-12")]
    [MemberData(nameof(HostileAddresses))]
    public async Task An_address_that_is_none_is_refused(string email)
    {
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/register");

        foreach (var path in new[] { "/register", "/forgot-password" })
        {
            using var response = await visitor.PostFormAsync(path, token, ("Name", "Ada"), ("Email", email), ("Password", TestAccounts.Password));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    public static TheoryData<string> HostileAddresses() =>
    [
        "ada@example.com\r\nBcc: eve@evil.example", "ada\r\n@example.com", "ada@example.com\0", "ad\0a@example.com",
        new string('a', 400) + "@example.com", "ada@" + new string('e', 400) + ".com", "ada@" + new string('é', 64) + ".com",
        new string('a', 200) + "@" + string.Concat(Enumerable.Repeat("ü.", 25)) + "de", "ada@example..com", "ada@.example.com",
        "ada", "@example.com", "ada@", "Ada <ada@example.com>", "ada@example.com, eve@evil.example", "ada@exam ple.com", "ada\u202e@example.com",
        "ada@exam\u2028ple.com", "ada@[IPv6:2001:db8::1]", "",
    ];

    [Theory]
    [Trait("Case", "AU-12")]
    [InlineData("bücher.example", "xn--bcher-kva.example")]
    [InlineData("BÜCHER.example", "xn--bcher-kva.example")]
    [InlineData("例え.テスト", "xn--r8jz45g.xn--zckzah")]
    public async Task A_domain_of_other_letters_is_kept_in_its_canonical_form(string domain, string canonical)
    {
        var local = $"ada{Guid.NewGuid():N}"[..20];
        using var visitor = host.CreateVisitor();

        await visitor.SubmitAsync("/register", ("Name", "Ada"), ("Email", $"{local}@{domain}"), ("Password", TestAccounts.Password));
        await ConfirmAsync(visitor, local);

        Assert.Equal($"{local}@{canonical}", (await host.FindUserAsync($"{local}@{canonical}")).Email);
        Assert.Equal($"{local}@{canonical}", Assert.Single(await host.ReadMailsAsync(local)).To);
    }

    [Theory]
    [Trait("Case", "AU-12")]
    [Trait("Case", "IN-06")]
    [InlineData("Ada\r\nBcc: eve@evil.example")]
    [InlineData("Ada\u202eecalevoL")]
    [InlineData("Ada\u2028Lovelace")]
    [InlineData("\u200b\u200b")]
    [InlineData("   ")]
    [InlineData("")]
    public async Task A_name_that_cannot_be_shown_on_one_line_is_refused(string name)
    {
        using var visitor = host.CreateVisitor();
        var email = CoreHost.NewAddress();

        var page = await visitor.SubmitAsync("/register", ("Name", name), ("Email", email), ("Password", TestAccounts.Password));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("rk-name-error", page.Html, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(email));
    }

    [Theory]
    [Trait("Case", "IN-06")]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_name_of_signs_that_take_two_places_gives_a_workspace(int before)
    {
        using var visitor = host.CreateVisitor();
        var email = CoreHost.NewAddress();

        await visitor.SubmitAsync(
            "/register", ("Name", new string('a', before) + string.Concat(Enumerable.Repeat("🚲", 39))), ("Email", email), ("Password", TestAccounts.Password));
        await ConfirmAsync(visitor, email);

        Assert.Equal(1, await CountAsync(email));
    }

    [Fact]
    public async Task Wrong_input_is_told_at_each_field_that_is_at_fault()
    {
        using var visitor = host.CreateVisitor();

        var page = await visitor.SubmitAsync("/register", ("Name", ""), ("Email", "ada"), ("Password", "short"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.All(["rk-name-error", "rk-email-error", "rk-password-error"], id => Assert.Contains(id, page.Html, StringComparison.Ordinal));
    }

    private async Task ConfirmAsync(Visitor visitor, string email)
    {
        var page = await visitor.OpenAsync(await host.ReadLinkAsync(email, "/confirm-email"));
        var form = page.Form(page.Html.Contains("type=\"password\"", StringComparison.Ordinal) ? "Password" : Visitor.TokenField);
        (await visitor.SubmitAsync(page, form, ("Password", TestAccounts.Password))).MustBeAt("/w/");
    }

    private static string Mix(string email, int seed) =>
        string.Concat(email.Select((c, i) => ((i + seed) % 3) == 0 ? char.ToUpperInvariant(c) : c));

    private Task<int> CountAsync(string email) => host.QueryAsync(context =>
        context.Users.CountAsync(user => user.NormalizedEmail == email.ToUpper()));
}
