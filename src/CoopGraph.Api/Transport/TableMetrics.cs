using System.Diagnostics.Metrics;

namespace CoopGraph.Api.Transport;

/// <summary>Measures the tables and exports that are sent: the meter <c>CoopGraph.Api</c>.</summary>
internal static class TableMetrics
{
    private static readonly Meter Meter = new("CoopGraph.Api");

    private static readonly UpDownCounter<long> OfRunning = Meter.CreateUpDownCounter<long>(
        "coopgraph.tables.running", "{table}", "The tables and exports that are sent now.");

    private static readonly UpDownCounter<long> OfWaiting = Meter.CreateUpDownCounter<long>(
        "coopgraph.tables.waiting", "{table}", "The tables and exports that wait for a place now.");

    /// <summary>Records that tables are sent, or are sent no longer if the number is negative.</summary>
    public static void Running(int change) => OfRunning.Add(change);

    /// <summary>Records that tables wait, or no longer wait if the number is negative.</summary>
    public static void Waiting(int change) => OfWaiting.Add(change);
}
