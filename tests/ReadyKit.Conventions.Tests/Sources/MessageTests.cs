using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Mono.Cecil;

namespace ReadyKit.Conventions.Tests.Sources;

/// <summary>A message that names a method, a setting or a package names one that exists.</summary>
public sealed partial class MessageTests
{
    private static readonly IReadOnlyDictionary<string, Type> _options = Packages.Names
        .SelectMany(package => Assembly.LoadFrom(Packages.AssemblyOf(package)).GetExportedTypes())
        .Where(type => type.GetField("Section") is not null)
        .ToDictionary(type => (string)type.GetField("Section")!.GetRawConstantValue()!);

    private static readonly IReadOnlyDictionary<string, string> _sections = _options.ToDictionary(option => option.Value.Name, option => option.Key);

    private static readonly (string File, string Text)[] _messages =
    [
        .. SourceFile.Below("src").SelectMany(file => Messages.Of(file, _sections).Select(text => (file.Path, text))),
        .. SourceFile.Below("src", "*.resx").Select(file => (file.Path, file.Text)),
    ];

    [Fact]
    public void Methods_that_are_named_exist()
    {
        var known = MethodNames();

        Offences.AssertNone(Find(MethodPattern(), (_, name) => known.Contains(name)));
    }

    [Fact]
    public void Settings_that_are_named_exist() => Offences.AssertNone(Find(KeyPattern(), (text, key) => text == key || IsSetting(key)));

    [Fact]
    public void Packages_that_are_named_exist() =>
        Offences.AssertNone(Find(PackagePattern(), (text, name) => !text.Contains(' ', StringComparison.Ordinal) || Packages.Names.Contains(name)));

    [Theory]
    [InlineData("ReadyKit:BaseUrl", true)]
    [InlineData("ReadyKit:Billing:Plans:0:Limits:projects", true)]
    [InlineData("ReadyKit:Billing:Plan", false)]
    [InlineData("ReadyKit:BaseUrl:Host", false)]
    [InlineData("ReadyKit:Nothing", false)]
    public void A_setting_is_a_property_of_a_class_of_settings(string key, bool isSetting) => Assert.Equal(isSetting, IsSetting(key));

    private static IEnumerable<string> Find(Regex pattern, Func<string, string, bool> isKnown)
    {
        var named = _messages.SelectMany(message => pattern.Matches(message.Text).Select(match => (message.File, message.Text, match.Value))).ToList();
        Assert.NotEmpty(named);
        return named.Where(one => !isKnown(one.Text, one.Value)).Select(one => $"{one.File}: {one.Value}");
    }

    private static bool IsSetting(string key)
    {
        var section = _options.Keys.Where(s => key == s || key.StartsWith(s + ":", StringComparison.Ordinal)).MaxBy(s => s.Length);
        return section is not null && (key == section || IsMember(_options[section], key[(section.Length + 1)..].Split(':')));
    }

    private static bool IsMember(Type type, ReadOnlySpan<string> path)
    {
        if (path.Length == 0)
        {
            return true;
        }

        if (type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)))
        {
            return IsMember(type.GetGenericArguments()[^1], path[1..]);
        }

        return type.GetProperty(path[0]) is { } property && IsMember(property.PropertyType, path[1..]);
    }

    /// <summary>The public methods of the packages, of ASP.NET Core and of EF Core.</summary>
    private static HashSet<string> MethodNames() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("Microsoft.", StringComparison.Ordinal) || Packages.Names.Contains(Path.GetFileNameWithoutExtension(file)))
            .SelectMany(PublicMethods)];

    private static string[] PublicMethods(string file)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(file);
        return [.. assembly.MainModule.Types.Where(t => t.IsPublic).SelectMany(t => t.Methods).Where(m => m.IsPublic).Select(m => m.Name).Distinct()];
    }

    [GeneratedRegex(@"\b(?:Add|Use|Map|Require|Configure)[A-Z]\w*(?=\(|<\w|&lt;)")]
    private static partial Regex MethodPattern();

    [GeneratedRegex(@"\bReadyKit(?::\w+)+")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"\bReadyKit\.[A-Z]\w*(?:\.[A-Z]\w*)*")]
    private static partial Regex PackagePattern();
}
