using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Cypher;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Neo4j;

/// <summary>
/// The graph at one version, as one operation sees it. The map is in memory. Each question about cases is one statement, which returns the
/// version that it saw, so an operation never mixes two versions.
/// </summary>
internal sealed class Neo4jSnapshot(INeo4jClient client, MapReader reader, UnitMap map, CodeRanks ranks, Dataset dataset, Action markStale) : IGraphSnapshot
{
    private volatile bool _hasSeenTheServer;

    public Dataset Dataset => dataset;

    public UnitMap Map => map;

    public async ValueTask<IReadOnlyList<Page<UnitOnDay>>> AskAsync(UnitsQuestion question, CancellationToken cancellation)
    {
        if (MapOnlyPredicates.Contains(question.Where) && !question.Order.Keys.Any(by => by.Key is UnitSort.CooperationCount or UnitSort.PartnerCount))
            return map.Answer(question, NoTieFacts.Instance, cancellation);
        var asked = new UnitsStatement(map, question);
        var rows = await AskListsAsync(asked.Statement, asked.Parameters, question.Of.Count, cancellation);
        return [.. rows.Index().Select(row => asked.Read(row.Index, row.Item))];
    }

    public async ValueTask<IReadOnlyList<Page<PlacedCooperation>>> AskAsync(CasesQuestion question, CancellationToken cancellation) =>
        await AskAlikeAsync<Page<PlacedCooperation>>(
            question.Of,
            (relation, of) =>
            {
                var asked = new CasesStatement(map, relation, question with { Of = of });
                return (asked.Statement, asked.Parameters, asked.Read);
            },
            cancellation);

    public async ValueTask<IReadOnlyList<Page<Partnership>>> AskAsync(PartnersQuestion question, CancellationToken cancellation)
    {
        var asked = new PartnersStatement(map, ranks, question);
        var rows = await AskListsAsync(asked.Statement, asked.Parameters, question.Of.Count, cancellation);
        return [.. rows.Index().Select(row => asked.Read(row.Index, row.Item))];
    }

    public async ValueTask<IReadOnlyList<IReadOnlyList<CaseFacts>>> AskAsync(GatherQuestion question, CancellationToken cancellation) =>
        await AskAlikeAsync<IReadOnlyList<CaseFacts>>(
            question.Of,
            (relation, of) =>
            {
                var asked = new GatherStatement(map, relation, question with { Of = of });
                return (asked.Statement, asked.Parameters, asked.Read);
            },
            cancellation);

    public async ValueTask<IReadOnlyList<PlacedCooperation?>> FindAsync(IReadOnlyList<string> caseIds, CancellationToken cancellation)
    {
        var parameters = new StatementParameters();
        parameters.Add("ids", caseIds);
        var rows = await AskAsync(StatementFile.Read("cases-by-id"), parameters, 1, cancellation);
        var found = rows[0][1].EnumerateArray().Select(CaseReader.Read).ToDictionary(c => c.CaseId);
        return [.. caseIds.Select(id => found.TryGetValue(id, out var theCase) ? map.Place(theCase) : null)];
    }

    /// <summary>
    /// Returns true if a statement of this snapshot has reached the server, since every such statement returns the version there. Otherwise
    /// the map or cached results were enough, so the method now reads the version and compares it. A difference marks the snapshot's data
    /// as stale.
    /// </summary>
    public async ValueTask<bool> ConfirmAsync(CancellationToken cancellation)
    {
        if (_hasSeenTheServer || await reader.ReadVersionAsync(cancellation) == dataset.Version)
            return true;
        markStale();
        return false;
    }

    // This is one statement, because one field of a query asks for one relation only.
    private async Task<T[]> AskAlikeAsync<T>(
        IReadOnlyList<CaseSelection> of,
        Func<CaseRelation, IReadOnlyList<CaseSelection>, (string Statement, StatementParameters Parameters, Func<JsonElement[], T> Read)> write,
        CancellationToken cancellation)
    {
        var answers = new T[of.Count];
        foreach (var alike in of.Index().GroupBy(selection => selection.Item.Relation))
        {
            var (statement, parameters, read) = write(alike.Key, [.. alike.Select(selection => selection.Item)]);
            var rows = await AskListsAsync(statement, parameters, alike.Count(), cancellation);
            foreach (var (selection, row) in alike.Zip(rows))
                answers[selection.Index] = read(row);
        }

        return answers;
    }

    /// <summary>Runs a statement about lists, and sorts the rows of the result by the lists' indexes.</summary>
    private async Task<JsonElement[][]> AskListsAsync(
        string statement, StatementParameters parameters, int count, CancellationToken cancellation)
    {
        var lists = new JsonElement[count][];
        foreach (var row in await AskAsync(statement, parameters, count, cancellation))
            lists[row[1].GetInt32()] = row;
        return lists;
    }

    private async Task<IReadOnlyList<JsonElement[]>> AskAsync(
        string statement, StatementParameters parameters, int expected, CancellationToken cancellation)
    {
        parameters.Add("version", dataset.Version);
        var answer = await client.ReadAsync(statement, parameters.Values, dataset.Version, cancellation);
        var seen = answer.Rows.FirstOrDefault(row => row[0].GetString() != dataset.Version)?[0].GetString();
        if (seen is not null || answer.Rows.Count != expected)
        {
            markStale();
            throw new DataVersionChangedException(dataset.Version, seen ?? "(none)");
        }

        _hasSeenTheServer |= !answer.IsCached;
        return answer.Rows;
    }
}
