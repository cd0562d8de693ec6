using ReadyKit.Access;

namespace ReadyKit.Core.Tests.Access;

internal sealed record LateNote(Actor? Actor);
