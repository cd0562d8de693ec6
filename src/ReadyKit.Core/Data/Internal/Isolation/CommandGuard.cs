using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>
/// Runs what the query guard has marked only where it is declared. A query is compiled once and run often, so the mark travels in the text of
/// the statement.
/// </summary>
internal sealed class CommandGuard : DbCommandInterceptor
{
    /// <summary>Marks a statement that reaches rows of all workspaces.</summary>
    public const string AcrossTag = "ReadyKit: across workspaces";

    /// <summary>Marks a bulk statement that changes workspaces themselves.</summary>
    public const string TenantTag = "ReadyKit: changes workspaces";

    public static CommandGuard Instance { get; } = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        ArgumentNullException.ThrowIfNull(result);
        if (eventData.Context is ReadyKitDbContext context
            && (eventData.CommandSource == CommandSource.ExecuteUpdate || result.CommandText.StartsWith("-- ", StringComparison.Ordinal)))
        {
            Require(context, result.CommandText);
        }

        return result;
    }

    private static void Require(ReadyKitDbContext context, string command)
    {
        if (!context.IsAcross && command.Contains(AcrossTag, StringComparison.Ordinal))
        {
            throw new WorkspaceIsolationException(
                "A query that ignores the filter of workspaces runs only inside a declared scope: using var _ = across.Begin(\"reason\"), with across an IAcrossWorkspaces.");
        }

        if (!context.IsAcross && !context.ChangesWorkspaces && command.Contains(TenantTag, StringComparison.Ordinal))
        {
            throw new WorkspaceIsolationException(
                "A bulk statement would change workspaces. Load the current one, change it and save; or declare it: using var _ = across.Begin(\"reason\"), with across an IAcrossWorkspaces.");
        }
    }
}
