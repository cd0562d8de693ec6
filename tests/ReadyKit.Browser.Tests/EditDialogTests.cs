using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

/// <summary>What <c>rk-edit-dialog</c> gives a page of an app's own.</summary>
[Collection(nameof(RunningSample))]
public sealed class EditDialogTests(RunningSample sample)
{
    private const string Script =
        """
        ReadyKit.page({
          data: () => ({ editing: null, file: { name: 'Notes', owner: { name: 'Ada' }, tags: ['old'] } }),
          methods: { save(file) { this.file = file; } },
          template: `
            <p id="file">\${ file.owner.name }, \${ file.tags.join() }</p>
            <v-btn v-on:click="editing = file">Edit</v-btn>
            <rk-edit-dialog v-model="editing" title="Edit file" :save="save" v-slot="{ item }">
              <rk-field label="Owner" v-model="item.owner.name"></rk-field>
              <rk-field label="Tag" v-model="item.tags[0]"></rk-field>
            </rk-edit-dialog>`,
        });
        """;

    [Fact]
    [Trait("Case", "N6")]
    public async Task What_is_cancelled_stays_as_it_was_and_what_is_saved_changes_all_the_way_down()
    {
        var walker = await sample.NewWalkerAsync();
        var home = await walker.SignUpAsync("Evelyn Boyd", "evelyn@example.com");
        await walker.Page.RouteAsync("**/js/projects*", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = Script }));
        await walker.OpenAndSettleAsync($"{home}/projects");
        var file = walker.Page.Locator("#file");

        await EditAsync(walker, "Cancel");
        await Assertions.Expect(file).ToHaveTextAsync("Ada, old");
        await EditAsync(walker, "Save changes");
        await Assertions.Expect(file).ToHaveTextAsync("Grace, new");
    }

    private static async Task EditAsync(Walker walker, string button)
    {
        await walker.PressAsync("Edit");
        await walker.FillAsync("Owner", "Grace");
        await walker.FillAsync("Tag", "new");
        await walker.PressAsync(button);
        await Assertions.Expect(walker.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }
}
