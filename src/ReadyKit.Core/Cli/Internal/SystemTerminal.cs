using System.Text;

namespace ReadyKit.Cli.Internal;

internal sealed class SystemTerminal : ITerminal
{
    public bool IsInteractive => !Console.IsInputRedirected;

    public TextWriter Out => Console.Out;

    public TextWriter Error => Console.Error;

    public string? ReadLine() => Console.In.ReadLine();

    public string ReadSecret()
    {
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length -= typed.Length > 0 ? 1 : 0;
            }
            else if (!char.IsControl(key.KeyChar))
            {
                typed.Append(key.KeyChar);
            }
        }

        Error.WriteLine();
        return typed.ToString();
    }
}
