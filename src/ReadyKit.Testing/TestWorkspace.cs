using System.Net.Http.Json;
using System.Text.Json;

namespace ReadyKit.Testing;

/// <summary>A workspace as one of its members sees it from outside.</summary>
public sealed record TestWorkspace
{
    /// <summary>Its id, as in the addresses of the API.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name in the addresses of pages.</summary>
    public required string Slug { get; init; }

    /// <summary>The workspace that a person made first or was invited to first.</summary>
    /// <param name="visitor">Somebody who is signed in.</param>
    /// <exception cref="InvalidOperationException">The person has no workspace.</exception>
    public static async Task<TestWorkspace> OfAsync(Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var list = await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri("/api/workspaces", UriKind.Relative));
        var first = list.GetProperty("items").EnumerateArray()
            .Select(item => new TestWorkspace { Id = item.GetProperty("id").GetGuid(), Slug = item.GetProperty("slug").GetString()! })
            .FirstOrDefault();
        return first ?? throw new InvalidOperationException("The person has no workspace.");
    }
}
