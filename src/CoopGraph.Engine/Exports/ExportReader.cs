using CoopGraph.Analysis.Graphs;
using CoopGraph.Analysis.Networks;
using CoopGraph.Cooperations;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.Schema;
using CoopGraph.Engine.Tables;
using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Exports;

/// <summary>Reads the parts of the graph that exports write. Each is of one version of the data.</summary>
public sealed class ExportReader
{
    private const string NetworkDocument = """
        query ExportNetwork($where: CooperationFilterInput, $asOf: Date, $year: Int, $mode: NetworkMode! = CUMULATIVE, $includeIsolates: Boolean! = false) {
          network(where: $where, asOf: $asOf, year: $year, mode: $mode, includeIsolates: $includeIsolates) { communities { modularity } }
        }
        """;

    private const string CasesDocument = """
        query ExportCases($where: CooperationFilterInput = {provenance: {neq: SYNTHETIC}}) { dyads(where: $where, first: 1) { totalCount } }
        """;

    private const string ContentsDocument = """
        query ExportContents($where: CooperationFilterInput = {provenance: {eq: CURATED}}) { dyads(where: $where, first: 1) { totalCount } }
        """;

    // As many cases are looked up at a time.
    private const int Part = 500;

    private readonly FieldArguments _arguments;
    private readonly ConsistentReads _reads;
    private readonly TimedWork _work;
    private readonly ExpensiveGate _gate;
    private readonly CachedNetworks _networks;

    internal ExportReader(FieldArguments arguments, ConsistentReads reads, TimedWork work, ExpensiveGate gate, CachedNetworks networks) =>
        (_arguments, _reads, _work, _gate, _networks) = (arguments, reads, work, gate, networks);

    /// <summary>Reads the network that the field <c>network</c> measures.</summary>
    /// <param name="variables">The arguments of the field: <c>where</c>, <c>asOf</c>, <c>year</c>, <c>mode</c> and <c>includeIsolates</c>.</param>
    /// <param name="cancellation">The token that is cancelled when the caller has gone.</param>
    /// <exception cref="TableFailedException">An argument is wrong, or the network cannot be read.</exception>
    public Task<NetworkExport> NetworkAsync(Inputs variables, CancellationToken cancellation) =>
        ReadAsync(NetworkDocument, variables, NetworkAsync, cancellation);

    /// <summary>Reads the facts of the cases that a filter admits.</summary>
    /// <param name="variables">The filter: <c>where</c>. Left out: all cases but the generated ones.</param>
    /// <param name="cancellation">The token that is cancelled when the caller has gone.</param>
    /// <exception cref="TableFailedException">The filter is wrong, or the cases cannot be read.</exception>
    public Task<CaseExport> CasesAsync(Inputs variables, CancellationToken cancellation) =>
        ReadAsync(CasesDocument, variables, CasesAsync, cancellation);

    /// <summary>Reads the contents of the cases that a filter admits.</summary>
    /// <param name="variables">The filter: <c>where</c>. Left out: the curated cases.</param>
    /// <param name="cancellation">The token that is cancelled when the caller has gone.</param>
    /// <exception cref="TableFailedException">The filter is wrong, or the cases cannot be read.</exception>
    public Task<CaseContentsExport> ContentsAsync(Inputs variables, CancellationToken cancellation) =>
        ReadAsync(ContentsDocument, variables, ContentsAsync, cancellation);

    /// <summary>Reads from the graph, for as long as it takes.</summary>
    /// <typeparam name="T">The type of what is read.</typeparam>
    /// <param name="read">The action that reads. It runs again if the data change meanwhile.</param>
    /// <param name="cancellation">The token that is cancelled when the caller has gone.</param>
    /// <exception cref="TableFailedException">The graph cannot be read.</exception>
    public async Task<T> ReadAsync<T>(Func<IGraphSnapshot, CancellationToken, Task<T>> read, CancellationToken cancellation)
        where T : class
    {
        var (value, failed) = await _work.DoAsync<(T?, ExecutionResult?)>(
            async end => (await Task.Run(() => _reads.ReadAsync(read, end), end), null),
            error => (null, new ExecutionResult(error)),
            cancellation,
            Timeout.InfiniteTimeSpan);
        return value ?? throw new TableFailedException(failed!);
    }

    private static async Task<CaseExport> CasesAsync(ReadArguments arguments, IGraphSnapshot graph, CancellationToken cancellation)
    {
        var where = arguments.Of<Predicate>("where");
        var cases = (await graph.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], where), cancellation))[0];
        return new(graph.Dataset, graph.Map, cases, ExportWarnings.Of(graph.Dataset, where, SyntheticDataRules.AreIn(cases)));
    }

    private static async Task<CaseContentsExport> ContentsAsync(ReadArguments arguments, IGraphSnapshot graph, CancellationToken cancellation)
    {
        var where = arguments.Of<Predicate>("where");
        var everywhere = new CaseSelection(CaseRelation.Everywhere);
        var all = (await graph.AskAsync(new GatherQuestion([everywhere], null), cancellation))[0];
        var admitted = (await graph.AskAsync(new GatherQuestion([everywhere], where), cancellation))[0];
        List<PlacedCooperation> cases = [];
        foreach (var some in admitted.Select(facts => facts.CaseId).Chunk(Part))
            cases.AddRange((await graph.FindAsync(some, cancellation)).OfType<PlacedCooperation>());
        return new(graph.Dataset, graph.Map, cases, all, ExportWarnings.Of(graph.Dataset, where, SyntheticDataRules.AreIn(admitted)));
    }

    private async Task<NetworkExport> NetworkAsync(ReadArguments arguments, IGraphSnapshot graph, CancellationToken cancellation)
    {
        var (asOf, where) = (arguments.Of<DateOnly?>("asOf"), arguments.Of<Predicate>("where"));
        AsOfDay.Check(asOf, graph.Map.Window);
        var period = NetworkPeriod.Read(arguments.Of<NetworkMode>("mode"), asOf, arguments.Of<int?>("year"), graph.Map.Window);
        var measures = await _networks.GetAsync(graph, where, period, arguments.Of<bool>("includeIsolates"), cancellation);
        var communities = await measures.CommunitiesAsync(CommunityMethod.Louvain, seed: 1, resolution: 1, cancellation);
        return new(graph.Dataset, measures.Network, communities, ExportWarnings.Of(graph.Dataset, where, measures.Network.HasSynthetic));
    }

    private async Task<T> ReadAsync<T>(
        string document, Inputs variables, Func<ReadArguments, IGraphSnapshot, CancellationToken, Task<T>> read, CancellationToken cancellation)
        where T : class
    {
        var (value, failed) = await _work.DoAsync<(T?, ExecutionResult?)>(
            async end =>
            {
                var (arguments, errors) = await Task.Run(() => _arguments.ReadAsync(document, variables, end), end);
                if (arguments is null)
                    return (null, new ExecutionResult { Errors = errors });
                using var place = arguments.IsExpensive ? await _gate.EnterAsync(end) : null;
                return (await Task.Run(() => _reads.ReadAsync((graph, token) => read(arguments, graph, token), end), end).WaitAsync(end), null);
            },
            error => (null, new ExecutionResult(error)),
            cancellation);
        return value ?? throw new TableFailedException(failed!);
    }
}
