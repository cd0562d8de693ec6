namespace ReadyKit.TestHost.Tests.Visitors;

public sealed class HtmlFormTests
{
    [Fact]
    public void Fields_come_with_the_values_a_browser_would_send()
    {
        const string html = """
            <form id="one" method="post" action="/register?x=1&amp;y=2">
              <input type="hidden" name="token" value="a&quot;b" />
              <input name='Name' required value="1 > 0">
              <input type="checkbox" name="On" value="true" checked>
              <input type="checkbox" name="Off" value="true">
              <textarea name="Text">
            line</textarea>
              <button name="button">Go</button>
            </form>
            """;

        var form = Assert.Single(HtmlForm.FindAll(html));

        Assert.Equal("/register?x=1&y=2", form.Action);
        Assert.Equal("post", form.Method);
        Assert.Equal(["Name", "On", "Text", "token"], form.Fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["1 > 0", "a\"b", "line", "true"], form.Fields.Values.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_form_of_a_page_is_found_by_its_fields_or_its_target()
    {
        const string html = "<form action='/logout'><input name='a'></form><form><input name='b'></form>";
        var page = new WebPage(System.Net.HttpStatusCode.OK, "/", html);

        Assert.Contains("a", page.Form("/logout").Fields.Keys);
        Assert.Contains("b", page.Form("b").Fields.Keys);
    }
}
