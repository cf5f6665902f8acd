using CoopGraph.Cli.Support;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Formats;

namespace CoopGraph.Cli.Reports;

/// <summary>Gives the failures of reports and exports their exit codes.</summary>
internal static class Failures
{
    /// <summary>Does work.</summary>
    /// <exception cref="CommandException">The work failed for a reason that the user may see.</exception>
    public static async Task TranslateAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (ReportParameterException wrong)
        {
            throw new CommandException(ExitCodes.WrongQuestion, wrong.Message);
        }
        catch (TableFailedException failed)
        {
            throw new CommandException(CodeOf(failed), failed.Message);
        }
        catch (Exception e) when (TemporaryFiles.IsFault(e))
        {
            throw TemporaryFiles.Failure(e);
        }
        catch (Exception e) when (e is FormatRefusedException or TooManyRowsException)
        {
            throw new CommandException(ExitCodes.Failed, e.Message);
        }
    }

    private static int CodeOf(TableFailedException failed) => failed.Refusal?.Status switch
    {
        503 or 504 => ExitCodes.Unreachable,
        null when failed.Code == ErrorCodes.BadUserInput || WrongVariable.In(failed.Result) is not null => ExitCodes.WrongQuestion,
        _ => ExitCodes.Failed,
    };
}
