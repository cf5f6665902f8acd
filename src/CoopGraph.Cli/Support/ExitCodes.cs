namespace CoopGraph.Cli.Support;

/// <summary>What the program tells whoever started it.</summary>
internal static class ExitCodes
{
    /// <summary>All was done.</summary>
    public static int Done => 0;

    /// <summary>The data or the machine did not allow it: a seed that breaks a rule, a file that cannot be written.</summary>
    public static int Failed => 1;

    /// <summary>The command line is wrong.</summary>
    public static int Usage => 2;
}
