namespace ReadyKit.Core.Tests.Localization;

public sealed class TextsTests
{
    [Fact]
    public async Task A_folder_that_an_app_names_for_its_resources_does_not_hide_the_librarys()
    {
        await using var services = new TextServices(resourcesPath: "Resources");

        Assert.Equal("{actor} registered", services.Texts.Find("activity.account.created"));
    }

    [Fact]
    public async Task A_code_without_a_text_is_told_once_and_never_shown()
    {
        await using var services = new TextServices();
        var error = new OperationError("nobody_wrote_this", ErrorKind.Conflict);

        var told = Enumerable.Range(0, 3).Select(_ => services.Texts.Describe(error)).ToArray();

        Assert.All(told, sentence => Assert.Equal(services.Get("error.conflict"), sentence));
        Assert.Equal(["error.nobody_wrote_this"], services.Missed);
    }

    [Fact]
    public async Task A_value_may_be_the_key_of_a_text()
    {
        await using var services = new TextServices();

        Assert.Equal("Not found: Ada", Fill("problem.404"));
        Assert.Equal("Projects: Ada", Fill("Projects"));

        string Fill(string limit) => string.Concat(
            services.Texts.Split("{limit:text}: {name}", new Dictionary<string, object?> { ["limit"] = limit, ["name"] = "Ada" }).Select(p => p.Text));
    }
}
