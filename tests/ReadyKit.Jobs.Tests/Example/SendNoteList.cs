namespace ReadyKit.Jobs.Tests.Example;

/// <summary>Mails the notes of a workspace to somebody. The documentation shows it.</summary>
public sealed record SendNoteList(string To);
