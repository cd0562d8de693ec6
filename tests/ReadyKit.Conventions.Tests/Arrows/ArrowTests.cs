namespace ReadyKit.Conventions.Tests.Arrows;

public sealed class ArrowTests
{
    public static TheoryData<string> All => Packages.All;

    [Theory]
    [MemberData(nameof(All))]
    public void Dependencies_follow_the_arrows(string package)
    {
        var dependencies = DependencyReader.Read(Packages.AssemblyOf(package));

        var wrong = dependencies.Where(dependency => !ArrowRules.Allows(dependency.From, dependency.To));

        Assert.NotEmpty(dependencies);
        Offences.AssertNone(wrong.Select(dependency => dependency.ToString()), OpenArrows.Of(package));
    }

    [Theory]
    [InlineData("ReadyKit.Workspaces.Internal", "ReadyKit.Accounts", true)]
    [InlineData("ReadyKit.Workspaces.Internal", "ReadyKit.Data", true)]
    [InlineData("ReadyKit.Workspaces.Internal", "ReadyKit.Mail", true)]
    [InlineData("ReadyKit.Workspaces", "ReadyKit", true)]
    [InlineData("Microsoft.AspNetCore.Builder", "ReadyKit.Billing.Internal", true)]
    [InlineData("ReadyKit.Accounts", "ReadyKit.Workspaces", false)]
    [InlineData("ReadyKit.Accounts.Internal", "ReadyKit.Billing", false)]
    [InlineData("ReadyKit.Workspaces.Internal", "ReadyKit.Accounts.Internal", false)]
    [InlineData("ReadyKit.Mail.Internal", "ReadyKit.Data", true)]
    [InlineData("ReadyKit.Workspaces", "ReadyKit.Data", false)]
    [InlineData("ReadyKit.Mail", "ReadyKit.Data", false)]
    [InlineData("ReadyKit.Mail.Internal", "ReadyKit.Accounts", false)]
    [InlineData("ReadyKit", "ReadyKit.Accounts", false)]
    [InlineData("ReadyKit", "ReadyKit.Data", false)]
    [InlineData("ReadyKit.Workspaces.Internal", "ReadyKit.Data.Internal", false)]
    [InlineData("ReadyKit.ApiKeys.Internal", "ReadyKit.Billing", true)]
    [InlineData("ReadyKit.Billing.Internal", "ReadyKit.ApiKeys", false)]
    [InlineData("ReadyKit.Web", "ReadyKit.Data.Internal", true)]
    [InlineData("ReadyKit", "ReadyKit.Web", false)]
    [InlineData("ReadyKit.Accounts", "ReadyKit.Web", false)]
    [InlineData("ReadyKit.Data", "ReadyKit.Accounts.Internal", false)]
    public void Within_the_core_arrows_point_to_what_is_used(string from, string to, bool allowed) =>
        Assert.Equal(allowed, ArrowRules.Allows(Core(from), Core(to)));

    [Theory]
    [InlineData("ReadyKit.Ui", "ReadyKit.Billing", true)]
    [InlineData("ReadyKit.Ui", "ReadyKit.Billing.Internal", false)]
    [InlineData("ReadyKit.Ui", "ReadyKit.Data", false)]
    [InlineData("ReadyKit.Billing.Stripe", "ReadyKit.Billing", true)]
    [InlineData("ReadyKit.Billing.Stripe", "ReadyKit.Accounts", false)]
    [InlineData("ReadyKit.Billing.Stripe", "ReadyKit.Data", false)]
    [InlineData("ReadyKit.Sqlite", "ReadyKit.Data", true)]
    public void Other_packages_see_what_they_may(string package, string to, bool allowed) =>
        Assert.Equal(allowed, ArrowRules.Allows(Place.Of(package, package)!, Core(to)));

    [Fact]
    public void The_pages_see_no_billing_provider() =>
        Assert.False(ArrowRules.Allows(
            Place.Of("ReadyKit.Ui", "ReadyKit.Ui")!, Place.Of("ReadyKit.Billing.Stripe", "ReadyKit.Billing.Stripe")!));

    [Fact]
    public void Uses_in_bodies_attributes_and_generics_are_read()
    {
        var used = DependencyReader.Read(typeof(ArrowTests).Assembly.Location)
            .Where(dependency => dependency.FromType == typeof(ArrowSample).FullName)
            .Select(dependency => dependency.ToType);

        Assert.Contains(typeof(ArrowRules).FullName, used);
        Assert.Contains(typeof(Dependency).FullName, used);
        Assert.Contains(typeof(Packages).FullName, used);
    }

    /// <summary>Inside billing: Checkout uses Sync, which tells what it saw to observers and knows none of them.</summary>
    [Fact]
    public void Within_billing_sync_knows_no_checkout()
    {
        const string subjects = "ReadyKit.Billing.Internal.";
        string[] above = ["Checkout", "Notices", "Webhooks", "Diagnostics"];

        var wrong = DependencyReader.Read(Packages.AssemblyOf("ReadyKit.Core"))
            .Where(dependency => dependency.FromType.StartsWith(subjects + "Sync.", StringComparison.Ordinal)
                && above.Any(subject => dependency.ToType.StartsWith($"{subjects}{subject}.", StringComparison.Ordinal)));

        Offences.AssertNone(wrong.Select(dependency => dependency.ToString()));
    }

    private static Place Core(string @namespace) => Place.Of("ReadyKit.Core", @namespace)!;
}
