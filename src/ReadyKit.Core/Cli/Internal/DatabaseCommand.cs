using System.CommandLine;

namespace ReadyKit.Cli.Internal;

/// <summary>A command that needs the settings of the database only: a pipeline that migrates knows no mail server, and no keys.</summary>
internal sealed class DatabaseCommand(string name, string description) : Command(name, description);
