using System.Globalization;
using System.Security.Claims;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Watching;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.Transport;
using GraphQL.Validation;

namespace CoopGraph.Engine.Tables;

/// <summary>
/// Reads any query as a table: one row for each item of a list, one column for each value that the query selects. All pages of the list are
/// read, from one version of the data.
/// </summary>
public sealed class TableRunner
{
    private static readonly OperationKindRule OnlyQueries = new(kind => kind == GraphQLParser.AST.OperationType.Query ? null : Refusals.OnlyQueriesAreTables);

    private readonly OperationCompiler _compiler;
    private readonly OperationExecutor _executor;
    private readonly OperationLimits _limits;
    private readonly ICoopGraphStore _store;
    private readonly TimedWork _work;
    private readonly (int Errors, int Bytes) _most;

    internal TableRunner(
        OperationCompiler compiler, OperationExecutor executor, OperationLimits limits, ICoopGraphStore store, TimedWork work, (int Errors, int Bytes) most)
    {
        (_compiler, _executor, _limits) = (compiler, executor, limits);
        (_store, _work, _most) = (store, work, most);
    }

    /// <summary>Opens the table of a query and reads its first rows.</summary>
    /// <param name="request">The document, the operation's name and the variables.</param>
    /// <param name="user">The caller; null for an anonymous one.</param>
    /// <param name="cancellation">The token that is cancelled when the caller disconnects.</param>
    /// <param name="isTrusted">Whether the document is one of the operator's own, such as a report, which has no budget.</param>
    /// <returns>The table.</returns>
    /// <exception cref="TableFailedException">The query has errors, or is no table.</exception>
    /// <exception cref="OperationCanceledException">The caller has disconnected.</exception>
    public async Task<Table> OpenAsync(GraphQLRequest request, ClaimsPrincipal? user, CancellationToken cancellation, bool isTrusted = false)
    {
        using var span = EngineTraces.Table();
        var (table, failed) = await _work.DoAsync<(Table?, ExecutionResult?)>(
            async end =>
            {
                var (operation, errors) = await Task.Run(() => CompileAsync(request, isTrusted, end), end).WaitAsync(end);
                if (operation is null)
                    return (null, new ExecutionResult { Errors = errors });
                span?.SetTag(Tags.Document, operation.DocumentHash);
                var variables = request.Variables ?? Inputs.Empty;
                var (prepared, wrong) = await PreparedOperation.FromAsync(operation, variables, _limits, end);
                if (prepared is null)
                    return (null, new ExecutionResult { Errors = [.. wrong] });
                var plan = PlanOf(prepared);
                var graph = new TableGraph(_store, await _store.OpenAsync(end), _work);
                var pages = new TablePages(plan, variables, _limits, _most.Bytes, (page, cancelled) => graph.AskAsync(snapshot => ExecuteAsync(page, user, snapshot, cancelled), cancelled));
                return (new Table(operation.Definition.Name?.StringValue, plan.Shape.Columns, graph.Dataset, pages, new TableWalk(plan.Path, StartOf(plan, prepared), pages), cancellation), null);
            },
            error => (null, new ExecutionResult(error)),
            cancellation);
        if (table is null)
            throw new TableFailedException(ErrorCap.Apply(failed!, _most.Errors));
        try
        {
            await table.StartAsync();
            return table;
        }
        catch
        {
            await table.DisposeAsync();
            throw;
        }
    }

    /// <summary>Checks a document that is read as a table later, with values that are not known yet.</summary>
    /// <param name="document">The document, with one query.</param>
    /// <param name="cancellation">The token that is cancelled when the check has to end.</param>
    /// <returns>The columns that it has if no @skip and @include changes them.</returns>
    /// <exception cref="TableFailedException">The document has errors, or is no table.</exception>
    public async Task<IReadOnlyList<TableColumn>> CheckAsync(string document, CancellationToken cancellation)
    {
        try
        {
            var (operation, errors) = await _compiler.CheckAsync(document, cancellation);
            if (operation is null)
                throw new TableFailedException(new ExecutionResult { Errors = [.. errors] });
            OnlyQueries.Check(operation.Definition);
            return TablePlan.Of(operation.PlanFor(Variables.None), Variables.None).Shape.Columns;
        }
        catch (ExecutionError error)
        {
            throw new TableFailedException(new ExecutionResult(error));
        }
    }

    private static List<LevelPlace> StartOf(TablePlan plan, PreparedOperation prepared) => [.. plan.Path.Levels.Select(level => StartOf(level, prepared.Values))];

    // A table has as many rows as are asked for, and no page's maximum, so the list's own message would be wrong.
    private static LevelPlace StartOf(TableLevel level, RequestValues values)
    {
        var first = level.First(values);
        return first < 1 && level.IsWalked
            ? throw new TableException(string.Create(CultureInfo.InvariantCulture, $"`{level.FirstName}` is {first}: give 1 or more."))
            : new LevelPlace(level.After(values), first);
    }

    private async Task<(CompiledOperation? Operation, ExecutionErrors Errors)> CompileAsync(
        GraphQLRequest request, bool isTrusted, CancellationToken cancellation)
    {
        if (_compiler.FindKnown(request) is { } known)
        {
            OnlyQueries.Check(known.Definition);
            return (known, []);
        }

        var (document, operation, wrong) = await _compiler.CompileAsync(request, OnlyQueries, cancellation, isTrusted);
        if (document is not null && !isTrusted)
            _compiler.Remember(request, document);
        return (operation, wrong);
    }

    // Worked out each time: it takes a fraction of the time of a page, and would double the memory of a cached document.
    private static TablePlan PlanOf(PreparedOperation prepared) => TablePlan.Of(prepared.Plan, prepared.Values.Variables);

    // Each page has the time of an operation.
    private Task<ExecutionResult> ExecuteAsync(PreparedOperation page, ClaimsPrincipal? user, IGraphSnapshot snapshot, CancellationToken cancellation) =>
        _work.DoAsync(
            end => Task.Run(() => _executor.RunAsync(page, null, user, end, snapshot), end).WaitAsync(end),
            error => new ExecutionResult(error),
            cancellation);
}
