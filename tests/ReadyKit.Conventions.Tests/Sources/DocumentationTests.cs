using ReadyKit.TestHost;

namespace ReadyKit.Conventions.Tests.Sources;

public sealed class DocumentationTests
{
    [Fact]
    public void Code_in_the_documentation_stands_in_a_file_that_the_page_names()
    {
        var blocks = Repository.FilesBelow("docs", "*.md")
            .SelectMany(file => DocumentedCode.In(Path.GetFileName(file), File.ReadAllText(file)))
            .ToArray();

        Assert.True(blocks.Length >= 15, $"Only {blocks.Length} blocks of code were seen.");
        Offences.AssertNone(blocks.Where(block => !block.StandsInAFile()).Select(block => $"{block.Page}:{block.Line}: {block.Lines[0]}"));
    }

    [Theory]
    [InlineData("`samples/SaasHost/Program.cs`:\n```csharp\nvar app = builder.Build();\n```\n", true)]
    [InlineData("`samples/SaasHost/Program.cs`:\n```csharp\nvar app = builder.Construct();\n```\n", false)]
    [InlineData("`samples/SaasHost/Programm.cs`:\n```csharp\nvar app = builder.Build();\n```\n", false)]
    [InlineData("```csharp\nvar app = builder.Build();\n```\n", false)]
    public void A_block_that_stands_in_no_file_is_found(string page, bool stands) =>
        Assert.Equal(stands, Assert.Single(DocumentedCode.In("page.md", page)).StandsInAFile());
}
