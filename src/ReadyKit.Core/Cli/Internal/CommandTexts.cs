namespace ReadyKit.Cli.Internal;

/// <summary>Names the texts of the command line and of the commands about the database, in the resource files beside it.</summary>
internal sealed class CommandTexts;
