using System.Text.Json;
using System.Web;
using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

/// <summary>What <c>rk-server-table</c> gives a page of an app's own.</summary>
[Collection(nameof(RunningSample))]
public sealed class ServerTableTests(RunningSample sample)
{
    private const string Script =
        """
        ReadyKit.page({
          data: () => ({ chosen: [], clicked: '', columns: [
            { key: 'name', title: 'Name', sortable: true, phone: 'main' },
            { key: 'size', title: 'Size', align: 'end', format: size => `${size} kB` },
          ] }),
          template: `
            <v-btn v-on:click="$refs.table.reload()">Reload</v-btn>
            <rk-server-table ref="table" url="/api/try" :columns="columns" caption="Files" :per-page="2" show-select v-model="chosen"
              hover v-on:click:row="(event, row) => { clicked = row.item.name; }">
              <template v-slot:header.size>How large</template>
              <template v-slot:item.name="{ item, index }"><em>\${ index + 1 }: \${ item.name }</em></template>
              <template v-slot:body.append><tr><td colspan="3">Summed up</td></tr></template>
            </rk-server-table>
            <p id="chosen">\${ chosen.join() }</p><p id="clicked">\${ clicked }</p>`,
        });
        """;

    [Fact]
    public async Task A_list_takes_the_slots_the_props_and_the_events_of_vuetifys_table()
    {
        var (page, _) = await OpenAsync();

        await Assertions.Expect(Table(page).Locator("caption")).ToHaveTextAsync("Files");
        await Assertions.Expect(Table(page).GetByRole(AriaRole.Columnheader, new() { Name = "How large" })).ToBeVisibleAsync();
        await Assertions.Expect(Table(page).Locator("td em").First).ToHaveTextAsync("1: file 1");
        await Assertions.Expect(Table(page)).ToContainTextAsync("10 kB");
        await Assertions.Expect(Table(page)).ToContainTextAsync("Summed up");
        await Table(page).GetByRole(AriaRole.Row).Filter(new() { HasText = "file 2" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await Assertions.Expect(page.Locator("#chosen")).ToHaveTextAsync("2");
        await Table(page).GetByText("10 kB").ClickAsync();
        await Assertions.Expect(page.Locator("#clicked")).ToHaveTextAsync("file 1");
    }

    [Fact]
    [Trait("Case", "WB-17")]
    public async Task A_list_is_sorted_and_paged_by_keyboard_and_says_how_it_is_sorted()
    {
        var (page, queries) = await OpenAsync();
        var head = Table(page).GetByRole(AriaRole.Columnheader, new() { Name = "Name" });
        await Assertions.Expect(head).ToHaveAttributeAsync("aria-sort", "none");

        await page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).PressAsync("Enter");
        await Assertions.Expect(Table(page)).ToContainTextAsync("file 3");
        await head.GetByRole(AriaRole.Button).PressAsync("Space");
        await Assertions.Expect(head).ToHaveAttributeAsync("aria-sort", "ascending");
        await Assertions.Expect(head.GetByRole(AriaRole.Button)).ToBeFocusedAsync();
        await head.GetByRole(AriaRole.Button).PressAsync("Enter");
        await Assertions.Expect(head).ToHaveAttributeAsync("aria-sort", "descending");

        Assert.Equal(["page=1&perPage=2", "page=2&perPage=2", "page=1&perPage=2&sort=name", "page=1&perPage=2&sort=-name"], queries);
        Assert.Empty(await Accessibility.FindBarriersAsync(page));
    }

    [Fact]
    public async Task The_last_row_of_the_last_page_leads_to_the_page_before()
    {
        var (page, queries) = await OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next page" }).ClickAsync();
        await Assertions.Expect(Table(page)).ToContainTextAsync("file 3");

        await page.UnrouteAsync("**/api/try?**");
        await RouteAsync(page, queries, files: 2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Reload" }).ClickAsync();
        await Assertions.Expect(Table(page)).ToContainTextAsync("file 1");

        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" })).ToHaveCountAsync(0);
    }

    private static ILocator Table(IPage page) => page.GetByRole(AriaRole.Table);

    private static Task RouteAsync(IPage page, List<string> queries, int files) => page.RouteAsync("**/api/try?**", route =>
    {
        var query = new Uri(route.Request.Url).Query[1..];
        queries.Add(query);
        var number = int.Parse(HttpUtility.ParseQueryString(query)["page"]!, System.Globalization.CultureInfo.InvariantCulture);
        var items = Enumerable.Range(1, files).Skip((number - 1) * 2).Take(2).Select(id => new { id, name = $"file {id}", size = id * 10 });
        return route.FulfillAsync(new() { ContentType = "application/json", Body = JsonSerializer.Serialize(new { items, total = files, page = number, perPage = 2 }) });
    });

    private async Task<(IPage Page, List<string> Queries)> OpenAsync()
    {
        var walker = await sample.NewWalkerAsync();
        var home = await walker.SignUpAsync("Barbara Liskov", $"barbara-{Guid.NewGuid():N}@example.com");
        var queries = new List<string>();
        await RouteAsync(walker.Page, queries, files: 3);
        await walker.Page.RouteAsync("**/js/projects*", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = Script }));
        await walker.OpenAndSettleAsync($"{home}/projects");
        return (walker.Page, queries);
    }
}
