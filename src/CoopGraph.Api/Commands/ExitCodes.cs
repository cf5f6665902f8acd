namespace CoopGraph.Api.Commands;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCodes
{
    /// <summary>The code for success, and for an orderly stop.</summary>
    public static int Done => 0;

    /// <summary>The code for a failure, with its reason on standard error.</summary>
    public static int Failed => 1;

    /// <summary>The code for a wrong command line.</summary>
    public static int Usage => 2;
}
