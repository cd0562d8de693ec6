using System.Data.Common;

namespace ReadyKit.Data;

/// <summary>The database ended a transaction because of what others wrote at the same time: nothing of it was written, and it may be tried again.</summary>
internal static class WriteConflict
{
    // Codes of the SQL standard (class 40, "transaction rollback"), and of PostgreSQL for a deadlock (its manual, appendix A).
    private const string SerializationFailure = "40001";
    private const string DeadlockDetected = "40P01";

    public static bool Is(Exception exception) =>
        exception is DbException { SqlState: SerializationFailure or DeadlockDetected } || (exception.InnerException is { } inner && Is(inner));
}
