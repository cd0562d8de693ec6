using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Core.Tests.Web;

public sealed class ProblemTests
{
    [Trait("Case", "N9")]
    [Theory]
    [InlineData(ErrorKind.Invalid, 400)]
    [InlineData(ErrorKind.PaymentRequired, 402)]
    [InlineData(ErrorKind.Forbidden, 403)]
    [InlineData(ErrorKind.NotFound, 404)]
    [InlineData(ErrorKind.Conflict, 409)]
    [InlineData(ErrorKind.TooManyRequests, 429)]
    [InlineData(ErrorKind.Unavailable, 503)]
    [InlineData((ErrorKind)99, 400)]
    public async Task The_kind_of_a_refusal_is_the_status_of_its_problem(ErrorKind kind, int status)
    {
        var (actual, _, problem) = await ExecuteAsync(OperationResult.Failed(kind, "some_code", "A sentence.", "name"));

        Assert.Equal(status, actual);
        Assert.Equal("some_code", problem.GetProperty("code").GetString());
        Assert.Equal("A sentence.", problem.GetProperty("errors").GetProperty("name")[0].GetString());
    }

    [Fact]
    public async Task A_refusal_tells_when_to_try_again()
    {
        var error = new OperationError("busy", "Later.", Kind: ErrorKind.Unavailable) { RetryAfter = TimeSpan.FromMilliseconds(1_200) };

        var (status, headers, _) = await ExecuteAsync(OperationResult<int>.Failed(error));

        Assert.Equal(503, status);
        Assert.Equal("2", headers.RetryAfter);
    }

    private static async Task<(int Status, IHeaderDictionary Headers, JsonElement Problem)> ExecuteAsync(OperationResult result)
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services, Response = { Body = body } };
        await result.ToProblem().ExecuteAsync(context);
        return (context.Response.StatusCode, context.Response.Headers, JsonDocument.Parse(body.ToArray()).RootElement);
    }
}
