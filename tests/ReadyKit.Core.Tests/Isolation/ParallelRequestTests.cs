using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.Accounts.Internal.SignIn;

namespace ReadyKit.Core.Tests.Isolation;

[Trait("Feature", "Isolation")]
public sealed class ParallelRequestTests(IsolationApp app) : IClassFixture<IsolationApp>
{
    private const int Workspaces = 50;
    private const int Requests = 2000;

    [Fact, Trait("Case", "TI-18")]
    public async Task Two_thousand_parallel_requests_over_fifty_workspaces_never_show_a_foreign_row()
    {
        var people = new List<(Guid Workspace, string Cookie)>();
        for (var i = 0; i < Workspaces; i++)
        {
            var (user, workspace) = await app.AddPersonAsync($"parallel{i}@example.com");
            await app.AddDocumentAsync(workspace, $"canary-{workspace}");
            people.Add((workspace, await SignInAsync(user)));
        }

        await app.App.StartAsync();
        using var client = app.App.GetTestClient();
        var seen = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (i, cancellationToken) =>
        {
            var (workspace, cookie) = people[i % Workspaces];
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost/api/workspaces/{workspace}/documents");
            request.Headers.Add("Cookie", cookie);
            using var response = await client.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsStringAsync(cancellationToken);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {body}");
            var titles = System.Text.Json.JsonSerializer.Deserialize<List<string>>(body)!;
            Assert.NotEmpty(titles);
            Assert.All(titles, title => Assert.Equal($"canary-{workspace}", title));
            Interlocked.Increment(ref seen);
        });
        Assert.Equal(Requests, seen);
        Assert.NotEmpty(DocumentEndpoints.LaterWrites);
        await Task.WhenAll(DocumentEndpoints.LaterWrites);
    }

    [Fact, Trait("Case", "TI-02")]
    public async Task A_foreign_workspace_answers_like_an_absent_one()
    {
        var (user, _) = await app.AddPersonAsync("outsider@example.com");
        var cookie = await SignInAsync(user);
        await app.App.StartAsync();
        using var client = app.App.GetTestClient();
        var answers = new List<string>();
        foreach (var id in new[] { app.Theirs, Guid.CreateVersion7() })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://localhost/api/workspaces/{id}/documents");
            request.Headers.Add("Cookie", cookie);
            using var response = await client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            answers.Add(System.Text.RegularExpressions.Regex.Replace(body, "\"traceId\":\"[^\"]*\"", ""));
        }

        Assert.Equal(answers[0], answers[1]);
    }

    private async Task<string> SignInAsync(Guid user)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider }.Request;
        var account = await scope.ServiceProvider.GetRequiredService<IsolationContext>().Users.SingleAsync(u => u.Id == user);
        var session = await scope.ServiceProvider.GetRequiredService<SessionStore>().StartAsync(SignInProof.Of(account, SignInProof.Password), request, CancellationToken.None);
        return $"readykit-session={session!.Value.Secret}";
    }
}
