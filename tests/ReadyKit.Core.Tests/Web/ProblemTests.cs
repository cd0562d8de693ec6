using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts;
using ReadyKit.Core.Tests.Localization;

namespace ReadyKit.Core.Tests.Web;

public sealed class ProblemTests
{
    [Trait("Case", "N9")]
    [Theory]
    [InlineData(ErrorKind.Invalid, 400, "bad_request")]
    [InlineData(ErrorKind.PaymentRequired, 402, "plan_required")]
    [InlineData(ErrorKind.Forbidden, 403, "not_allowed")]
    [InlineData(ErrorKind.NotFound, 404, "not_found")]
    [InlineData(ErrorKind.Conflict, 409, "conflict")]
    [InlineData(ErrorKind.TooManyRequests, 429, "too_many_requests")]
    [InlineData(ErrorKind.Unavailable, 503, "unavailable")]
    [InlineData((ErrorKind)99, 400, "bad_request")]
    public async Task The_kind_of_a_refusal_is_the_status_of_its_problem_and_says_something_where_its_code_has_no_text(ErrorKind kind, int status, string general)
    {
        await using var texts = new TextServices();

        var (actual, _, problem) = await ExecuteAsync(texts, OperationResult.Failed("some_code", kind, "name").ToProblem());

        var sentence = texts.Get($"error.{general}");
        Assert.Equal(status, actual);
        Assert.Equal("some_code", problem.GetProperty("code").GetString());
        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.Equal(sentence, problem.GetProperty("detail").GetString());
        Assert.Equal(sentence, problem.GetProperty("errors").GetProperty("name")[0].GetString());
        Assert.Equal(["error.some_code"], texts.Missed);
    }

    [Fact]
    public async Task A_refusal_tells_its_reason_with_its_values_and_when_to_try_again()
    {
        await using var texts = new TextServices();
        var error = new OperationError(AccountErrors.TooManyAttempts, ErrorKind.TooManyRequests)
        {
            Arguments = new Dictionary<string, object?> { ["wait"] = TimeSpan.FromMinutes(90) },
            RetryAfter = TimeSpan.FromMilliseconds(1_200),
        };

        var (status, headers, problem) = await ExecuteAsync(texts, OperationResult<int>.Failed(error).ToProblem());

        Assert.Equal(429, status);
        Assert.Equal("2", headers.RetryAfter);
        Assert.Equal("Too many attempts. Wait 90 minutes, then try again.", problem.GetProperty("detail").GetString());
        Assert.False(problem.TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task Messages_of_fields_are_those_of_their_keys()
    {
        await using var texts = new TextServices();
        var fields = new Dictionary<string, string[]> { ["email"] = ["error.invalid_email", "An own sentence."] };

        var (_, _, problem) = await ExecuteAsync(texts, Results.ValidationProblem(fields));

        Assert.Equal(
            [texts.Get("error.invalid_email"), "An own sentence."],
            problem.GetProperty("errors").GetProperty("email").EnumerateArray().Select(m => m.GetString()));
        Assert.Equal(texts.Get("problem.400"), problem.GetProperty("title").GetString());
        Assert.Equal("bad_request", problem.GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(null, null, "Not found", "It does not exist, or you have no access to it.")]
    [InlineData("No parcel", "It was delivered.", "No parcel", "It was delivered.")]
    public async Task What_an_app_says_stays_and_what_nobody_said_is_filled_in(string? title, string? detail, string toldTitle, string toldDetail)
    {
        await using var texts = new TextServices();

        var (_, _, problem) = await ExecuteAsync(texts, Results.Problem(new ProblemDetails { Status = 404, Title = title, Detail = detail }));

        Assert.Equal((toldTitle, toldDetail), (problem.GetProperty("title").GetString(), problem.GetProperty("detail").GetString()));
    }

    private static async Task<(int Status, IHeaderDictionary Headers, JsonElement Problem)> ExecuteAsync(TextServices texts, IResult result)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = texts.Provider, Response = { Body = body } };
        await result.ExecuteAsync(context);
        return (context.Response.StatusCode, context.Response.Headers, JsonDocument.Parse(body.ToArray()).RootElement);
    }
}
