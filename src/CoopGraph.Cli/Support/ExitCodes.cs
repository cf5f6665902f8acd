namespace CoopGraph.Cli.Support;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCodes
{
    /// <summary>The code for success.</summary>
    public static int Done => 0;

    /// <summary>
    /// The code for a failure caused by the data or the machine: a seed that breaks a rule, a full disk below the store.
    /// </summary>
    public static int Failed => 1;

    /// <summary>The code for a wrong command line.</summary>
    public static int Usage => 2;

    /// <summary>The code for a report that would not change its file.</summary>
    public static int Unchanged => 3;

    /// <summary>The code for a report that does not exist, a variable that is wrong, or a table of cases that breaks rules.</summary>
    public static int WrongQuestion => 4;

    /// <summary>The code for a service or store that was not reached, or did not answer in time, after all tries.</summary>
    public static int Unreachable => 5;

    /// <summary>The code for a service that refuses the caller.</summary>
    public static int Refused => 6;

    /// <summary>The code for a file, or a standard output, that cannot be written.</summary>
    public static int NotWritten => 7;

    /// <summary>The codes of the commands that only write a file, in words.</summary>
    public static string OfFiles => "Exit codes: 0 written, 1 failed, 2 wrong usage, 7 the file cannot be written.";

    /// <summary>The codes of the commands for reports, in words.</summary>
    public static string OfReports =>
        "Exit codes: 0 written, 1 failed, 2 wrong usage, 3 not changed (--if-changed), 4 unknown report or wrong variable, "
        + "5 not reachable or too slow, 6 refused, 7 the file cannot be written.";

    /// <summary>The codes of the commands for tables of cases, in words.</summary>
    public static string OfTables =>
        "Exit codes: 0 done, 1 failed, 2 wrong usage, 4 the table breaks rules, 5 the store is not reachable, 7 the file or the output cannot be written.";
}
