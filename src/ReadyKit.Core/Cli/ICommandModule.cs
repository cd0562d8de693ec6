using System.CommandLine;

namespace ReadyKit.Cli;

/// <summary>The commands of one feature.</summary>
internal interface ICommandModule
{
    /// <summary>Makes the commands. Called for help as well, so that it must not need settings or a database.</summary>
    IEnumerable<Command> CreateCommands();
}
