using ReadyKit.Conventions.Tests.Sources;

namespace ReadyKit.Conventions.Tests.Texts;

public sealed class LiteralSentenceTests
{
    // What makes the messages of exceptions, which developers read, apart from the line that throws them.
    private static readonly HashSet<string> _forDevelopers = new(StringComparer.Ordinal)
    {
        "src/ReadyKit.Billing.Development/DevelopmentBillingBuilderExtensions.cs",
        "src/ReadyKit.Billing.Development/Internal/DevelopmentExaminations.cs", // findings, for those who run the app
        "src/ReadyKit.Billing.Development/Internal/DevelopmentOrders.cs",
        "src/ReadyKit.Core/Billing/Internal/Plans/PlanPriceRules.cs",
        "src/ReadyKit.Core/Builder/ReadyKitRunExtensions.cs",
        "src/ReadyKit.Core/Data/Internal/Isolation/WorkspaceGuard.cs",
        "src/ReadyKit.Core/Data/Internal/Schema/LibraryMapping.cs",
        "src/ReadyKit.Core/Data/WorkspaceScope.cs",
        "src/ReadyKit.Core/Web/AccessOutcomes.cs",
        "src/ReadyKit.Core/Web/StartBanner.cs", // told to whoever starts the app in Development
        "src/ReadyKit.Core/Workspaces/Internal/Access/CurrentWorkspace.cs",
        "src/ReadyKit.Core/Workspaces/Internal/Roles/RoleCatalog.cs",
    };

    // What looks like words for people and is none.
    private static readonly HashSet<string> _allowed = new(StringComparer.Ordinal)
    {
        "device 0", "network 0",                                                  // what attempts are counted by
        "ReadyKit: across workspaces", "ReadyKit: changes workspaces",            // tags of statements
        "readykit key ring",                                                      // a label of a derived key
        "an unknown address",                                                     // a value in the log
        "One or more validation errors occurred.", "An error occurred while processing your request.", // the framework's, to be replaced
        "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; ", // a policy
    };

    [Fact]
    public void Everything_in_code_that_people_read_stands_in_a_resource_file() => Offences.AssertNone(
        from file in SourceFile.Below("src").Concat(SourceFile.Below("samples"))
        where !file.Path.StartsWith("src/ReadyKit.Testing/", StringComparison.Ordinal) && !_forDevelopers.Contains(file.Path)
        from text in LiteralSentences.In(file)
        where !_allowed.Contains(text)
        select $"{file.Path}: {text}");

    [Theory]
    [InlineData("Say(\"Saved.\");", 1)]
    [InlineData("Say(\"command.done\", (\"name\", name));", 0)]
    [InlineData("Say($\"Created {name}.\");", 1)]
    [InlineData("return $\"{name}'s Workspace\";", 1)]
    [InlineData("return $\"{code}: {text}\";", 0)]
    [InlineData("var a = new Option { Description = \"address\" };", 1)]
    [InlineData("var a = new Option { Description = texts.Get(\"command.address\") };", 0)]
    [InlineData("TempData[\"Flash\"] = \"Saved\";", 1)]
    [InlineData("return Problem(402, \"limit_reached\", $\"There is room for {most}.\");", 1)]
    [InlineData("throw new CommandException(\"There is no such account.\");", 1)]
    [InlineData("throw new InvalidOperationException($\"Add {line} after AddReadyKit.\");", 0)]
    [InlineData("Log.Failed(logger, \"The mail was refused.\");", 0)]
    [InlineData("options.Validate(o => o.Good, \"ReadyKit:BaseUrl is missing. Set it.\");", 0)]
    [InlineData("var sql = \"SELECT name FROM people\";", 0)]
    [InlineData("[Required(ErrorMessage = \"{0} is missing.\")] void B() { }", 0)]
    public void A_sentence_in_code_is_found(string code, int sentences) =>
        Assert.Equal(sentences, LiteralSentences.In(new SourceFile("A.cs", $"class A {{ void M() {{ {code} }} }}")).Count());
}
