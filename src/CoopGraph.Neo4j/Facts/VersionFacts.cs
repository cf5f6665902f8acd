using System.Text.Json;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Facts;

/// <summary>
/// The facts of a version, read once, when the first question counts all cases or before it (<see cref="Begin"/>). They are read in parts, so
/// that no statement takes long, and only up to a number of cases, so that their memory has a bound (some 500 bytes a case).
/// </summary>
/// <param name="client">The server.</param>
/// <param name="map">The map of the version.</param>
/// <param name="served">The version.</param>
/// <param name="caseCount">The number of its cases.</param>
/// <param name="mostCases">The maximum number of cases; a version with more stays in Neo4j.</param>
/// <param name="markStale">The action to take where the server serves another version.</param>
internal sealed class VersionFacts(INeo4jClient client, UnitMap map, ServedVersion served, int caseCount, int mostCases, Action markStale)
{
    private const int CasesAtOnce = 20_000;

    private readonly Lock _gate = new();
    private Task<FactsTable>? _reading;
    private volatile FactsTable? _known;

    /// <summary>The number of cases of the version.</summary>
    public int CaseCount => caseCount;

    /// <summary>The facts, where they are in memory; null where they have not been read.</summary>
    public FactsTable? Known => _known;

    /// <summary>Returns the facts, and reads them if they are not in memory yet.</summary>
    /// <returns>Null where the version has too many cases.</returns>
    /// <exception cref="DataVersionChangedException">The server serves another version.</exception>
    public async ValueTask<FactsTable?> GetAsync(CancellationToken cancellation)
    {
        if (CaseCount > mostCases)
            return null;
        return _known ?? await Reading().WaitAsync(cancellation);
    }

    /// <summary>
    /// Begins to read the facts, so that they are in memory when the first question needs them. Where that fails, the question reads them.
    /// </summary>
    public void Begin()
    {
        if (CaseCount <= mostCases)
            _ = Reading();
    }

    /// <summary>Holds facts that were made from those of an earlier version.</summary>
    public void Hold(FactsTable known) => _known = known;

    private Task<FactsTable> Reading()
    {
        lock (_gate)
        {
            // A caller that gives up does not end the reading, since others need it, too. A reading that failed is begun anew.
            if (_reading is null or { IsCompleted: true, IsCompletedSuccessfully: false })
                _reading = Task.Run(async () => _known = await ReadAsync(CancellationToken.None), CancellationToken.None);
            return _reading;
        }
    }

    private async Task<FactsTable> ReadAsync(CancellationToken cancellation)
    {
        var reader = new FactsReader(map);
        List<CaseEntry> entries = new(CaseCount);
        var after = "";
        JsonElement[] part;
        do
        {
            part = await ReadAsync(after, cancellation);
            entries.AddRange(part.Select(row => new CaseEntry(reader.Read(row), reader.SignedOn(row))));
            after = entries is [.., var last] ? last.Facts.CaseId : after;
        }
        while (part.Length == CasesAtOnce);
        // Neo4j sorts text by code point, the domain by code unit.
        entries.Sort((one, other) => string.CompareOrdinal(one.Facts.CaseId, other.Facts.CaseId));
        return new FactsTable(map, entries);
    }

    private async Task<JsonElement[]> ReadAsync(string after, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, object?> { ["version"] = served.Loaded, ["after"] = after, ["take"] = CasesAtOnce };
        var answer = await client.ReadAsync(StatementFile.Read("read-facts"), parameters, null, cancellation);
        if (answer.Rows is [[var seen, var cases]] && seen.ValueEquals(served.Version))
            return [.. cases.EnumerateArray()];
        markStale();
        throw new DataVersionChangedException(served.Version, answer.Rows is [[var other, ..]] ? other.GetString() ?? "(none)" : "(none)");
    }
}
