using System.Net.Sockets;
using CoopGraph.Api.Settings;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Schedules;
using CoopGraph.Seeding;
using CoopGraph.Storage;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Commands;

/// <summary>Reports the reason for a failed command as a message without a stack trace.</summary>
internal static class CommandFailure
{
    private const string Server = "Microsoft.AspNetCore.Server.Kestrel";

    /// <summary>Runs a command.</summary>
    /// <param name="what">The purpose of the command, as it follows "cannot", such as "start".</param>
    /// <param name="settings">The application's configuration.</param>
    /// <param name="run">The command.</param>
    /// <returns>The exit code: 0 on success, 1 after a failure that is reported on standard error.</returns>
    public static async Task<int> ExplainAsync(string what, IConfiguration settings, Func<Task> run)
    {
        try
        {
            await run();
            return ExitCodes.Done;
        }
        catch (Exception e) when (IsOfListening(e))
        {
            var addresses = string.Join(", ", ListenAddresses.In(settings).DefaultIfEmpty("the addresses of Kestrel:Endpoints"));
            await Console.Error.WriteLineAsync($"CoopGraph cannot {what}. It cannot listen at {addresses}: {Reason(e)}");
        }
        catch (Exception e) when (e is StoreUnavailableException or QuestionTooExpensiveException or StoreBusyException
            or SeedException or OptionsValidationException or ReportException or ScheduleException or IOException)
        {
            await Console.Error.WriteLineAsync($"CoopGraph cannot {what}. {e.Message}");
        }

        return ExitCodes.Failed;
    }

    // The server throws exceptions of general types: for an address that is not of this machine, a port that needs rights, a certificate that
    // is missing or cannot be read.
    private static bool IsOfListening(Exception e) => e is SocketException
        || (e is InvalidOperationException or IOException or System.Security.Cryptography.CryptographicException or ArgumentException or FormatException
            && e.StackTrace?.Contains(Server, StringComparison.Ordinal) == true);

    private static string Reason(Exception e) =>
        e is InvalidOperationException && e.Message.Contains("certificate", StringComparison.OrdinalIgnoreCase)
            ? "https needs a certificate. Give its file in Kestrel:Certificates:Default:Path, with Kestrel:Certificates:Default:Password or KeyPath, or listen at http."
            : e.Message.ReplaceLineEndings(" ");
}
