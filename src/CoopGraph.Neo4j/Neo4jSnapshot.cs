using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Cypher;
using CoopGraph.Neo4j.Facts;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Neo4j.Versions;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Neo4j;

/// <summary>
/// The graph at one version, as one operation sees it. The map is in memory. Each question about cases is one statement, which returns the
/// version that it saw, so an operation never mixes two versions.
/// </summary>
/// <param name="client">The server.</param>
/// <param name="reader">Reads the served version.</param>
/// <param name="record">The record of the changes.</param>
/// <param name="opened">The version, with what is known of it.</param>
internal sealed class Neo4jSnapshot(INeo4jClient client, MapReader reader, Neo4jRecord record, OpenedVersion opened) : IGraphSnapshot
{
    private readonly UnitMap _map = opened.Map;
    private readonly VersionFacts _facts = opened.Facts;
    private readonly Dataset _dataset = opened.Dataset;
    private volatile bool _hasSeenTheServer;

    public Dataset Dataset => _dataset;

    public UnitMap Map => _map;

    public async ValueTask<IReadOnlyList<Page<UnitOnDay>>> AskAsync(UnitsQuestion question, CancellationToken cancellation)
    {
        if (MapOnlyPredicates.Contains(question.Where) && !question.Order.Keys.Any(by => by.Key is UnitSort.CooperationCount or UnitSort.PartnerCount))
            return _map.Answer(question, NoTieFacts.Instance, cancellation);
        if (_facts.Known is { } known && FactsInMemory.DecideOfUnit(question.Where))
            return known.Answer(question, cancellation);
        var asked = new UnitsStatement(_map, question, cancellation);
        return await AskListsAsync(asked.Statement, asked.Parameters, question.Of.Count, asked.Read, cancellation);
    }

    public async ValueTask<IReadOnlyList<Page<PlacedCooperation>>> AskAsync(CasesQuestion question, CancellationToken cancellation)
    {
        // Without a filter, an index of Neo4j has a page of all cases, unless several values order them.
        var isOfAll = question.Of.All(selection => selection.Relation == CaseRelation.Everywhere);
        var isIndexed = isOfAll && question.Where is null && CaseKey.Of(question.Order) is not null;
        if (!isIndexed && _facts.Known is { } known && FactsInMemory.Decide(question.Where))
            return await AskMemoryAsync(known, question, cancellation);
        if (!isOfAll || question.Where is not null)
            return await AskServerAsync(question, cancellation);

        if (!question.Page.WantsTotal)
            return await AskServerAsync(question, cancellation);
        var total = _facts.CaseCount;
        if (!question.Page.WantsRows)
            return [.. question.Of.Select(_ => new Page<PlacedCooperation>([], false, false, total))];
        var pages = await AskServerAsync(question with { Page = question.Page with { WantsTotal = false } }, cancellation);
        return [.. pages.Select(page => page with { Total = total })];
    }

    public async ValueTask<IReadOnlyList<Page<Partnership>>> AskAsync(PartnersQuestion question, CancellationToken cancellation)
    {
        var asked = new PartnersStatement(_map, opened.Ranks, question, cancellation);
        return await AskListsAsync(asked.Statement, asked.Parameters, question.Of.Count, asked.Read, cancellation);
    }

    public async ValueTask<IReadOnlyList<IReadOnlyList<CaseFacts>>> AskAsync(GatherQuestion question, CancellationToken cancellation)
    {
        var isOfAll = question.Of.All(selection => selection.Relation == CaseRelation.Everywhere);
        var known = isOfAll ? await _facts.GetAsync(cancellation) : _facts.Known;
        if (known is not null && FactsInMemory.Decide(question.Where))
            return [.. question.Of.Select(selection => known.Matching(selection, question.Where, cancellation))];

        return await AskAlikeAsync<IReadOnlyList<CaseFacts>>(
            question.Of,
            (relation, of) =>
            {
                var asked = new GatherStatement(_map, relation, question with { Of = of }, known is null ? null : known.Of, cancellation);
                return (asked.Statement, asked.Parameters, asked.Read);
            },
            cancellation);
    }

    public async ValueTask<Page<CaseChange>> AskAsync(ChangesQuestion question, CancellationToken cancellation)
    {
        var asked = new ChangesStatement(question, DataVersion.GenerationOf(_dataset.Version));
        return (await AskListsAsync(asked.Statement, asked.Parameters, 1, (_, row) => asked.Read(row), cancellation))[0];
    }

    public ValueTask<IReadOnlyList<Page<CaseRevision>>> AskAsync(RevisionsQuestion question, CancellationToken cancellation) =>
        record.AskAsync(question, DataVersion.GenerationOf(_dataset.Version), cancellation);

    public async ValueTask<IReadOnlyList<PlacedCooperation?>> FindAsync(IReadOnlyList<string> caseIds, CancellationToken cancellation)
    {
        var parameters = new StatementParameters();
        parameters.Add("ids", caseIds);
        var found = await AskAsync(
            StatementFile.Read("cases-by-id", new Dictionary<string, string> { ["case"] = CaseReader.Projection("c") }),
            parameters,
            1,
            rows => rows[0][1].EnumerateArray().Select(CaseReader.Read).ToDictionary(c => c.CaseId),
            cancellation);
        return [.. caseIds.Select(id => found.TryGetValue(id, out var theCase) ? _map.Place(theCase) : null)];
    }

    /// <summary>
    /// Returns true if a statement of this snapshot has reached the server, since every such statement returns the version there. Otherwise
    /// the map or cached results were enough, so the method now reads the version and compares it. A difference marks the snapshot's data
    /// as stale.
    /// </summary>
    public async ValueTask<bool> ConfirmAsync(CancellationToken cancellation)
    {
        if (_hasSeenTheServer || await reader.ReadVersionAsync(cancellation) == opened.Served)
            return true;
        opened.MarkStale();
        return false;
    }

    // Memory decides which cases are on the pages, and Neo4j gives these alone.
    private async Task<IReadOnlyList<Page<PlacedCooperation>>> AskMemoryAsync(FactsTable known, CasesQuestion question, CancellationToken cancellation)
    {
        Page<CaseEntry>[] pages = [.. question.Of.Select(selection => known.Cut(selection, question, cancellation))];
        string[] ids = [.. pages.SelectMany(page => page.Rows).Select(row => row.Item.Facts.CaseId).Distinct()];
        var found = ids is [] ? [] : ids.Zip(await FindAsync(ids, cancellation)).ToDictionary(one => one.First, one => one.Second);
        return
        [
            .. pages.Select(page => new Page<PlacedCooperation>(
                [.. page.Rows.Select(row => new Row<PlacedCooperation>(found[row.Item.Facts.CaseId] ?? throw Moved("(unknown)"), _ => row.Cursor))],
                page.HasPrevious,
                page.HasNext,
                page.Total)),
        ];
    }

    private async Task<IReadOnlyList<Page<PlacedCooperation>>> AskServerAsync(CasesQuestion question, CancellationToken cancellation) =>
        await AskAlikeAsync<Page<PlacedCooperation>>(
            question.Of,
            (relation, of) =>
            {
                var asked = new CasesStatement(_map, relation, question with { Of = of }, cancellation);
                return (asked.Statement, asked.Parameters, asked.Read);
            },
            cancellation);

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
            var lists = await AskListsAsync(statement, parameters, alike.Count(), (_, row) => read(row), cancellation);
            foreach (var (selection, list) in alike.Zip(lists))
                answers[selection.Index] = list;
        }

        return answers;
    }

    /// <summary>Runs a statement about lists, and reads the row of each, in the order of the lists' indexes.</summary>
    private Task<T[]> AskListsAsync<T>(
        string statement, StatementParameters parameters, int count, Func<int, JsonElement[], T> read, CancellationToken cancellation) => AskAsync(
        statement,
        parameters,
        count,
        rows =>
        {
            var lists = new JsonElement[count][];
            foreach (var row in rows)
                lists[row[1].GetInt32()] = row;
            return lists.Select((row, list) => read(list, row)).ToArray();
        },
        cancellation);

    private async Task<T> AskAsync<T>(
        string statement, StatementParameters parameters, int expected, Func<IReadOnlyList<JsonElement[]>, T> read, CancellationToken cancellation)
    {
        parameters.Add("version", opened.Served.Loaded);
        var answer = await client.ReadAsync(statement, parameters.Values, _dataset.Version, cancellation);
        if (!answer.IsCached)
            return read(Current(answer));
        try
        {
            return read(Current(answer));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The cached result is not one of this statement. A result of the server itself is read once.
            await client.ForgetAsync(statement, parameters.Values, _dataset.Version, cancellation);
            return read(Current(await client.ReadAsync(statement, parameters.Values, _dataset.Version, cancellation)));
        }

        IReadOnlyList<JsonElement[]> Current(Neo4jResult result)
        {
            var seen = result.Rows.FirstOrDefault(row => row[0].GetString() != _dataset.Version)?[0].GetString();
            if (seen is not null || result.Rows.Count != expected)
                throw Moved(seen ?? "(none)");
            _hasSeenTheServer |= !result.IsCached;
            return result.Rows;
        }
    }

    private DataVersionChangedException Moved(string seen)
    {
        opened.MarkStale();
        return new DataVersionChangedException(_dataset.Version, seen);
    }
}
