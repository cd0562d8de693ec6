using System.Collections;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReadyKit.Conventions.Tests.Model;

namespace ReadyKit.Conventions.Tests.Settings;

public sealed class OptionsTests(SampleApp sample) : IClassFixture<SampleApp>
{
    private static readonly IReadOnlyList<Type> _options =
        [.. Packages.Names
            .SelectMany(package => Assembly.LoadFrom(Packages.AssemblyOf(package)).GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && SectionOf(type) is not null)];

    [Fact]
    public void A_class_of_settings_names_its_section_below_ReadyKit() =>
        Offences.AssertNone(_options
            .Where(type => SectionOf(type) is not string section || section.Split(':')[0] != "ReadyKit")
            .Select(type => type.FullName));

    [Fact]
    public void Every_class_of_settings_is_validated()
    {
        Assert.NotEmpty(_options);
        Offences.AssertNone(_options
            .Where(type => !sample.Services.GetServices(typeof(IValidateOptions<>).MakeGenericType(type)).Any())
            .Select(type => type.FullName));
    }

    [Fact]
    public void Every_class_of_settings_is_validated_when_the_app_starts()
    {
        var validated = ValidatedOnStart();

        Offences.AssertNone(_options.Where(type => !validated.Contains(type)).Select(type => type.FullName));
    }

    private static object? SectionOf(Type type) =>
        type.GetField("Section", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)?.GetRawConstantValue();

    /// <summary>The framework keeps this list to itself, so it is read by reflection.</summary>
    private HashSet<Type> ValidatedOnStart()
    {
        var list = typeof(IStartupValidator).Assembly.GetType("Microsoft.Extensions.Options.StartupValidatorOptions", throwOnError: true)!;
        var accessor = typeof(IOptions<>).MakeGenericType(list);
        var options = accessor.GetProperty("Value")!.GetValue(sample.Services.GetRequiredService(accessor));
        var validators = (IDictionary)list.GetProperty("_validators")!.GetValue(options)!;
        return [.. validators.Keys.Cast<(Type Type, string Name)>().Select(key => key.Type)];
    }
}
