using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ReadyKit.Data.Internal.Schema;

/// <summary>Stores instants as UTC, in a form that both databases can order and compare.</summary>
internal sealed class UtcConverter()
    : ValueConverter<DateTimeOffset, DateTime>(v => v.UtcDateTime, v => new DateTimeOffset(DateTime.SpecifyKind(v, DateTimeKind.Utc)));
