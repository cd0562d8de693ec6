using System.Data.Common;

namespace ReadyKit.Core.Tests.Data;

/// <summary>What a database says that has ended a transaction because of others.</summary>
internal sealed class FakeConflict : DbException
{
    public override string SqlState => "40001";
}
