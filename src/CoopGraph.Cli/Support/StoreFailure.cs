using CoopGraph.Storage;

namespace CoopGraph.Cli.Support;

/// <summary>The exit codes of a store that cannot be used.</summary>
internal static class StoreFailure
{
    /// <summary>Returns whether an exception says that the store cannot be used.</summary>
    public static bool Is(Exception e) => e is StoreUnavailableException or StoreBusyException or QuestionTooExpensiveException;

    /// <summary>Returns the end of the command: a new try may help where the store is not there at this time, and not where its disk is full.</summary>
    /// <param name="e">The exception, for which <see cref="Is"/> is true.</param>
    /// <param name="consequence">A sentence on what became of the work; null for none.</param>
    public static CommandException Of(Exception e, string? consequence = null) => new(
        e is StoreUnavailableException { IsLasting: true } ? ExitCodes.Failed : ExitCodes.Unreachable,
        consequence is null ? e.Message : $"{e.Message} {consequence}");
}
