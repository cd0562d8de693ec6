namespace ReadyKit.Conventions.Tests.Sources;

public sealed class SourceRulesTests
{
    private static readonly string _lines = string.Concat(Enumerable.Repeat("        Call();\n", 27));

    [Fact]
    public void A_method_of_30_lines_passes_and_one_of_31_does_not()
    {
        Assert.Empty(SourceRules.LongMethods(Method(_lines)));
        Assert.Single(SourceRules.LongMethods(Method(_lines + "        Call();\n")));
    }

    [Theory]
    [InlineData("class A(int a, int b, int c, int d, int e, int f, int g, int h);", 0)]
    [InlineData("class A(int a, int b, int c, int d, int e, int f, int g, int h, int i);", 1)]
    [InlineData("class A { A(int a, int b, int c, int d, int e, int f, int g, int h, int i) {} }", 1)]
    public void Nine_constructor_parameters_are_too_many(string text, int offences) =>
        Assert.Equal(offences, SourceRules.CrowdedConstructors(new SourceFile("A.cs", text)).Count());

    [Theory]
    [InlineData("A.cs", "namespace N; class A { class Inner; }", 0)]
    [InlineData("A.Part.cs", "namespace N; partial class A;", 0)]
    [InlineData("Login.cshtml.cs", "namespace N; class LoginModel;", 0)]
    [InlineData("Login.cshtml.cs", "namespace N; class Login;", 1)]
    [InlineData("Program.cs", "System.Console.WriteLine();", 0)]
    [InlineData("A.cs", "namespace N; class B;", 1)]
    [InlineData("A.cs", "namespace N; class A; delegate void B();", 1)]
    [InlineData("A.cs", "namespace N { class A; } namespace M { enum B { } }", 1)]
    public void A_second_type_or_another_name_offends(string name, string text, int offences) =>
        Assert.Equal(offences, SourceRules.TypesOutOfPlace(new SourceFile(name, text)).Count());

    [Theory]
    [InlineData("// TO_DO: later")]
    [InlineData("throw new NotImplemented_Exception();")]
    public void A_marker_of_unfinished_work_offends(string text) =>
        Assert.Single(SourceRules.Markers(new SourceFile("A.cs", text.Replace("_", string.Empty, StringComparison.Ordinal))));

    [Fact]
    public void A_namespace_with_a_block_offends() =>
        Assert.Single(SourceRules.BlockNamespaces(new SourceFile("A.cs", "namespace N { }")));

    private static SourceFile Method(string lines) =>
        new("A.cs", $"class A\n{{\n    /// <summary>Text.</summary>\n    public void B()\n    {{\n{lines}    }}\n}}");
}
