namespace ReadyKit.Data;

/// <summary>Marks an entity whose rows are never changed or removed once saved.</summary>
internal interface IAppendOnly;
