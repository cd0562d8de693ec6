using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using ReadyKit.Localization;

namespace ReadyKit.Ui.Tests.Localization;

public sealed class AnnotationTests(OverridingApp app) : IClassFixture<OverridingApp>
{
    [Fact]
    public void Data_annotations_name_their_message_by_its_key()
    {
        var context = new ActionContext(new DefaultHttpContext { RequestServices = app.Services }, new RouteData(), new ActionDescriptor());

        app.Services.GetRequiredService<IObjectModelValidator>().Validate(context, null, "", new Input());

        var texts = app.Services.GetRequiredService<ITexts>();
        Assert.Equal(texts.Get("error.invalid_email"), Assert.Single(context.ModelState["Email"]!.Errors).ErrorMessage);
        Assert.Equal("At most 2, please.", Assert.Single(context.ModelState["Name"]!.Errors).ErrorMessage);
    }

    private sealed record Input
    {
        [Required(ErrorMessage = "error.invalid_email")]
        public string? Email { get; init; }

        [StringLength(2, ErrorMessage = "At most {1}, please.")]
        public string Name { get; init; } = "Ada";
    }
}
