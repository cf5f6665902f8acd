using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Schedules;
using CoopGraph.Seeding;
using CoopGraph.Storage;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Commands;

/// <summary>Reports the reason for a failed command as a message without a stack trace.</summary>
internal static class CommandFailure
{
    /// <summary>Runs a command.</summary>
    /// <param name="what">The purpose of the command, as it follows "cannot", such as "start".</param>
    /// <param name="run">The command.</param>
    /// <returns>The exit code: 0 on success, 1 after a failure that is reported on standard error.</returns>
    public static async Task<int> ExplainAsync(string what, Func<Task> run)
    {
        try
        {
            await run();
            return 0;
        }
        catch (Exception e) when (e is StoreUnavailableException or QuestionTooExpensiveException or StoreBusyException
            or SeedException or OptionsValidationException or ReportException or ScheduleException or IOException)
        {
            await Console.Error.WriteLineAsync($"CoopGraph cannot {what}. {e.Message}");
            return 1;
        }
    }
}
