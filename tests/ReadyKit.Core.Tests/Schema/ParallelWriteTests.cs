using System.Net;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Core.Tests.Web;

namespace ReadyKit.Core.Tests.Schema;

[Collection(SharedHost.Name)]
public sealed class ParallelWriteTests(CoreHost host)
{
    [Fact]
    [Trait("Case", "DB-14")]
    public async Task Sixteen_people_write_at_once_and_nobody_is_told_that_the_database_is_busy()
    {
        const int People = 16;
        const int Rounds = 6;
        var members = new List<Member>();
        for (var i = 0; i < People; i++)
        {
            members.Add(await Member.SignInAsync(host, $"Writer {i}"));
        }

        var failures = (await Task.WhenAll(members.Select(member => WriteAsync(member, Rounds)))).SelectMany(list => list).ToList();

        Assert.Empty(failures);
        var ids = members.ConvertAll(member => member.UserId);
        Assert.Equal(People * (Rounds + 1), await host.QueryAsync(context => context.Memberships.CountAsync(m => ids.Contains(m.UserId))));
        members.ForEach(member => member.Dispose());
    }

    private static async Task<List<string>> WriteAsync(Member member, int rounds)
    {
        await Task.Yield();
        var failures = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (method, path) in new[] { (HttpMethod.Put, "/api/profile"), (HttpMethod.Put, member.Api()), (HttpMethod.Post, "/api/workspaces") })
            {
                using var response = await member.CallAsync(method, path, RawRequests.Json($$"""{"name":"Round {{round}}"}"""));
                if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Created))
                {
                    failures.Add($"{method} {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
                }
            }
        }

        return failures;
    }
}
