using System.Security.Cryptography;
using System.Text;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Tables;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Deliveries;
using CoopGraph.Reports.Formats;
using CoopGraph.Scheduling;
using CoopGraph.Storage;

namespace CoopGraph.Reports.Schedules;

/// <summary>Writes the file of a report for a run.</summary>
/// <param name="runner">Opens reports.</param>
/// <param name="options">The bounds of tables.</param>
internal sealed class ReportRunWriter(ReportRunner runner, ReportsOptions options)
{
    /// <summary>Returns the fingerprint of a question: of the query, its variables and the format.</summary>
    public static string QuestionOf(ReportSchedule schedule, IReadOnlyList<KeyValuePair<string, string>> variables)
    {
        var text = new StringBuilder(schedule.Report.Document).Append('\0').Append(schedule.Format.Name);
        foreach (var (name, value) in variables)
            text.Append('\0').Append(name).Append('\0').Append(value);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Writes the file.</summary>
    /// <exception cref="TableFailedException">The rows cannot be read.</exception>
    public async Task<WrittenReport> WriteAsync(
        ReportSchedule schedule, RunKey key, IReadOnlyList<KeyValuePair<string, string>> variables, CancellationToken cancellation)
    {
        var file = SpoolFile.Create();
        try
        {
            await using var table = await runner.OpenAsync(schedule.Report, variables, user: null, cancellation);
            var context = ReportRunner.ContextOf(schedule.Report, variables);
            var rows = await schedule.Format.WriteAsync(table, context, new FormatOptions(MostRows: options.MostRows), file, cancellation);
            await file.FlushAsync(cancellation);
            file.Position = 0;
            return new WrittenReport(key, schedule.Report, schedule.Format, variables, file)
            {
                Day = schedule.DayOf(key.FireTime),
                Rows = rows,
                DataVersion = table.Dataset.Version,
                Digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)),
                Warnings = [.. table.Warnings.Values],
            };
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns whether another try after a failure may succeed.</summary>
    public static bool MayPass(Exception failure) => failure switch
    {
        DeliveryFailedException delivery => delivery.MayPass,
        TableFailedException table => table.Result.Errors?.OfType<RefusedError>().Any(error => error.Refusal.Status is >= 500 or 429 or 409) == true,
        StoreUnavailableException or StoreBusyException or IOException or TimeoutException => true,
        _ => false,
    };

    /// <summary>Returns the reason of a failure in words that anyone may read: without paths, addresses and secrets.</summary>
    public static string ReasonOf(Exception failure) => failure switch
    {
        DeliveryFailedException or TableFailedException or TooManyRowsException or FormatRefusedException or ReportParameterException => failure.Message,
        StoreUnavailableException or StoreBusyException => "The store is not available.",
        IOException => "The file cannot be written.",
        OperationCanceledException => "The run took longer than Reports:MaxTime.",
        _ => "The run failed inside; the log says why.",
    };
}
