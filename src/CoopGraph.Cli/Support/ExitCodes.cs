namespace CoopGraph.Cli.Support;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCodes
{
    /// <summary>The code for success.</summary>
    public static int Done => 0;

    /// <summary>
    /// The code for a failure caused by the data or the machine: a seed that breaks a rule, a file that cannot be written.
    /// </summary>
    public static int Failed => 1;

    /// <summary>The code for a wrong command line.</summary>
    public static int Usage => 2;
}
