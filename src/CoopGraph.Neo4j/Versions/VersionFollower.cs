using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Facts;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Versions;

/// <summary>Opens versions of the data. A version that edits made is opened from the one before, without reading the map again.</summary>
/// <param name="client">The server.</param>
/// <param name="mostCases">The maximum number of cases of which facts are held in memory.</param>
internal sealed class VersionFollower(INeo4jClient client, int mostCases)
{
    // More changed cases are not read one by one.
    private const int MostChanges = 10_000;

    /// <summary>Opens a version of which everything was read.</summary>
    /// <param name="served">The version.</param>
    /// <param name="map">The map.</param>
    /// <param name="dataset">The description of the data.</param>
    /// <param name="before">The version that was open before; null for none.</param>
    public OpenedVersion Open(ServedVersion served, UnitMap map, Dataset dataset, OpenedVersion? before)
    {
        var opened = new OpenedVersion(client, served, map, null, dataset, mostCases);
        // Where questions needed the facts of the version before, they will need these.
        if (before is { Facts.Known: not null })
            opened.Facts.Begin();
        return opened;
    }

    /// <summary>Opens a later version from an earlier one.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="served">The later version.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The version, or a later one that edits have made since; null if it must be read whole, or other data were loaded.</returns>
    public async Task<OpenedVersion?> FollowAsync(OpenedVersion before, ServedVersion served, CancellationToken cancellation)
    {
        if (before.Served == served)
            return Open(before, served, before.Dataset, before.Facts.Known);
        if (before.Served.Loaded != served.Loaded)
            return null;
        var seen = DataVersion.GenerationOf(before.Served.Version);
        var changes = await HistoryReader.ReadVersionsAsync(client, served.Version, cancellation, after: seen);
        if (changes.Sum(one => one.Version.Added + one.Version.Changed + one.Version.Withdrawn) > MostChanges)
            return null;
        var parameters = new Dictionary<string, object?> { ["version"] = served.Loaded, ["start"] = ChangeKey.Start(seen + 1) };
        var known = before.Facts.Known;
        // Counting all cases reads all of them, so memory counts where it can.
        var statement = StatementFile.Read("read-changed", new Dictionary<string, string>(), known is null ? ["counts"] : []);
        if (await SteadyRead.ReadAsync(client, statement, parameters, cancellation) is not [var version, var ids, var cases, .. var counts])
            return null;
        // Edits may have come since: the cases are those of the version that the statement saw.
        var found = served with { Version = version.GetString()! };
        var later = found == served ? changes : await HistoryReader.ReadVersionsAsync(client, found.Version, cancellation, after: seen);
        var facts = known?.With(ReadEntries(before.Map, ids, cases));
        var dataset = before.Dataset with
        {
            Version = found.Version,
            Versions = [.. later.Select(one => one.Version), .. before.Dataset.Versions],
            CasesByProvenance = facts?.CasesByProvenance ?? ReadCounts(counts[0]),
        };
        return Open(before, found, dataset, facts);
    }

    private OpenedVersion Open(OpenedVersion before, ServedVersion served, Dataset dataset, FactsTable? facts)
    {
        var opened = new OpenedVersion(client, served, before.Map, before.Ranks, dataset, mostCases);
        if (facts is not null && opened.Facts.CaseCount <= mostCases)
            opened.Facts.Hold(facts);
        return opened;
    }

    private static Dictionary<Provenance, int> ReadCounts(JsonElement counts) => counts.EnumerateArray()
        .Select(count => KeyValuePair.Create(GraphNames.FromGraph<Provenance>(count[0].GetString()!), count[1].GetInt32()))
        .OrderBy(count => count.Key)
        .ToDictionary();

    private static Dictionary<string, CaseEntry?> ReadEntries(UnitMap map, JsonElement ids, JsonElement cases)
    {
        var reader = new FactsReader(map);
        var entries = ids.EnumerateArray().ToDictionary(id => id.GetString()!, _ => (CaseEntry?)null);
        foreach (var row in cases.EnumerateArray())
            entries[row[0].GetString()!] = new CaseEntry(reader.Read(row), reader.SignedOn(row));
        return entries;
    }
}
