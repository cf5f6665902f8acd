using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Loading;

/// <summary>Removes versions of the data that are not served.</summary>
internal static class OldVersions
{
    // Cases come first: most relationships of units are removed with them, and a province has one for each case.
    private static readonly string[] Labels = ["Case", "Unit|Change|PoorListing|Population|RegionMember|DataSource|Policy|Dataset"];

    /// <summary>Removes them: the version before the served one, and that of a load that never ended.</summary>
    /// <param name="lease">The right to write.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async Task ClearAsync(LoadLease lease, CancellationToken cancellation)
    {
        var served = new Dictionary<string, object?> { ["version"] = lease.Loaded };
        foreach (var labels in Labels)
            await lease.RemoveAsync(StatementFile.Read("clear", new Dictionary<string, string> { ["labels"] = labels }), served, cancellation);
    }
}
