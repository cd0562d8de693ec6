using System.Diagnostics;

namespace ReadyKit.Testing.Internal;

/// <summary>PostgreSQL's own programs, as Debian installs them, run by a user PostgreSQL accepts.</summary>
internal static class PostgreSqlBinaries
{
    /// <summary>PostgreSQL refuses to run as root; then the account of Debian's package runs it.</summary>
    public const string SystemUser = "postgres";

    private static readonly string _folder = Find();

    public static Task<string> RunAsync(string program, params IEnumerable<string> arguments) =>
        Environment.IsPrivilegedProcess
            ? ShellCommand.RunAsync("runuser", ["-u", SystemUser, "--", Locate(program), .. arguments], InTemporaryFolder)
            : ShellCommand.RunAsync(Locate(program), arguments, InTemporaryFolder);

    public static string Locate(string program) => Path.Combine(_folder, program);

    private static void InTemporaryFolder(ProcessStartInfo start) => start.WorkingDirectory = Path.GetTempPath();

    private static string Find()
    {
        const string root = "/usr/lib/postgresql";
        var versions = Directory.Exists(root) ? Directory.GetDirectories(root) : [];
        return versions.OrderByDescending(folder => int.Parse(Path.GetFileName(folder), provider: null))
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException("PostgreSQL is not installed: no initdb under /usr/lib/postgresql.");
    }
}
