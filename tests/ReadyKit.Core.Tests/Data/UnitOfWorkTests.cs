using Microsoft.EntityFrameworkCore;
using ReadyKit.Core.Tests.Isolation;
using ReadyKit.Data;
using ReadyKit.Data.Internal;

namespace ReadyKit.Core.Tests.Data;

[Trait("Case", "C9")]
public sealed class UnitOfWorkTests(IsolationApp app) : IClassFixture<IsolationApp>
{
    [Fact]
    public async Task A_repeated_unit_writes_what_was_pending_before_and_what_it_adds_once()
    {
        var workspace = await app.AddWorkspaceAsync();
        var (changed, removed) = (await app.AddDocumentAsync(workspace), await app.AddDocumentAsync(workspace));
        var tries = 0;

        await app.InAsync(workspace, async context =>
        {
            (await context.Documents.SingleAsync(d => d.Id == changed.Id)).Title = "Changed before";
            context.Remove(await context.Documents.SingleAsync(d => d.Id == removed.Id));
            context.Add(new Document { Title = "Added before" });
            return await context.InUnitOfWorkAsync(
                async token =>
                {
                    context.Add(new Document { Title = "Added in the unit" });
                    await context.SaveChangesAsync(token);
                    (await context.Documents.SingleAsync(d => d.Id == changed.Id, token)).Title = "Changed in the unit";
                    await context.SaveChangesAsync(token);
                    return ++tries < 4 ? throw new FakeConflict() : OperationResult.Success;
                },
                CancellationToken.None);
        });

        Assert.Equal(4, tries);
        Assert.Equal(["Added before", "Added in the unit", "Changed in the unit"], await ReadTitlesAsync(workspace));
    }

    [Fact]
    public async Task After_three_repetitions_the_failure_is_told_and_what_was_pending_before_is_still_pending()
    {
        var workspace = await app.AddWorkspaceAsync();
        var (changed, removed) = (await app.AddDocumentAsync(workspace), await app.AddDocumentAsync(workspace));
        var tries = 0;

        await app.InAsync(workspace, async context =>
        {
            var before = await context.Documents.SingleAsync(d => d.Id == changed.Id);
            before.Title = "Changed before";
            context.Remove(await context.Documents.SingleAsync(d => d.Id == removed.Id));
            context.Add(new Document { Title = "Added before" });
            var failure = await Assert.ThrowsAsync<UnitOfWorkException>(() => context.InUnitOfWorkAsync(
                async token =>
                {
                    tries++;
                    context.Add(new Document { Title = "Added in the unit" });
                    before.Title = "Changed in the unit";
                    await context.SaveChangesAsync(token);
                    throw new FakeConflict();
                },
                CancellationToken.None));
            Assert.IsType<FakeConflict>(failure.InnerException);
            Assert.Equal("Changed before", before.Title);
            return await context.SaveChangesAsync();
        });

        Assert.Equal(4, tries);
        Assert.Equal(["Added before", "Changed before"], await ReadTitlesAsync(workspace));
    }

    [Fact]
    public async Task A_unit_that_is_refused_writes_nothing_and_adds_nothing_to_a_later_save()
    {
        var workspace = await app.AddWorkspaceAsync();

        var saved = await app.InAsync(workspace, async context =>
        {
            await context.InUnitOfWorkAsync(
                async token =>
                {
                    context.Add(new Document { Title = "Saved" });
                    await context.SaveChangesAsync(token);
                    context.Add(new Document { Title = "Pending" });
                    return OperationResult.Failed("no");
                },
                CancellationToken.None);
            return await context.SaveChangesAsync();
        });

        Assert.Equal(0, saved);
        Assert.Empty(await ReadTitlesAsync(workspace));
    }

    [Fact]
    public async Task In_a_transaction_that_is_open_a_unit_is_part_of_it_and_not_repeated()
    {
        var workspace = await app.AddWorkspaceAsync();
        var tries = 0;

        await app.InAsync(workspace, async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await AddAsync(context);
            await Assert.ThrowsAsync<FakeConflict>(() => context.InUnitOfWorkAsync(
                token =>
                {
                    tries++;
                    return Task.FromException<OperationResult>(new FakeConflict());
                },
                CancellationToken.None));
            return true;
        });

        Assert.Equal(1, tries);
        Assert.Empty(await ReadTitlesAsync(workspace));
    }

    private static Task<OperationResult> AddAsync(IsolationContext context) => context.InUnitOfWorkAsync(
        async token =>
        {
            context.Add(new Document { Title = "Added" });
            await context.SaveChangesAsync(token);
            return OperationResult.Success;
        },
        CancellationToken.None);

    private Task<List<string>> ReadTitlesAsync(Guid workspace) =>
        app.InAsync(workspace, context => context.Documents.AsNoTracking().Select(d => d.Title).OrderBy(t => t).ToListAsync());
}
