using System.Runtime.CompilerServices;
using System.Security.Claims;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Answers;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Limits;
using CoopGraph.Filters;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.Transport;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>Runs operations of every kind, for transports that can send more than one response.</summary>
public sealed class SubscriptionRunner
{
    private const int MostKeyCharacters = 4_096;

    private static readonly OperationKindRule OnlySubscriptions = new(kind => kind == OperationType.Subscription ? null : Refusals.Subscription);

    private readonly OperationRunner _operations;
    private readonly OperationCompiler _compiler;
    private readonly OperationLimits _limits;
    private readonly TimedWork _work;
    private readonly VersionWatcher _watcher;
    private readonly EventSource _events;
    private readonly EventResponses _responses;
    private readonly SubscriptionOptions _options;
    private readonly DocumentBudgetOptions _budget;
    private int _count;

    internal SubscriptionRunner(
        OperationRunner operations,
        OperationCompiler compiler,
        OperationLimits limits,
        TimedWork work,
        VersionWatcher watcher,
        EventResponses responses,
        IOptions<SubscriptionOptions> options,
        IOptions<DocumentBudgetOptions> budget)
    {
        (_operations, _compiler, _limits, _work, _watcher, _responses) = (operations, compiler, limits, work, watcher, responses);
        (_events, _options, _budget) = (new EventSource(watcher), options.Value, budget.Value);
    }

    /// <summary>The number of subscriptions that have begun and not ended.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Runs a request: a query or mutation to its result, a subscription until its first event can come.</summary>
    /// <param name="request">The document, the operation's name and the variables.</param>
    /// <param name="user">The caller; null for an anonymous one.</param>
    /// <param name="allowed">The kinds of operations that the caller may run, subscriptions aside.</param>
    /// <param name="lastEventId">The id of the event after which a subscription begins; null for the events from now on.</param>
    /// <param name="cancellation">The token that is cancelled when the caller disconnects. The events have one of their own.</param>
    /// <param name="budget">
    /// The points of the caller, from which the operation takes its price; null if there is no limit. A subscription takes the price of one event when
    /// it begins, and nothing for its events.
    /// </param>
    /// <exception cref="OperationCanceledException">The caller has disconnected.</exception>
    public async Task<OperationResponses> RunAsync(
        GraphQLRequest request, ClaimsPrincipal? user, OperationKindRule allowed, string? lastEventId, CancellationToken cancellation, IRateBudget? budget = null)
    {
        var result = await _operations.RunAsync(request, user, allowed, cancellation, budget);
        if (result.Executed || result.Errors is not [RefusedError { Refusal: var refusal }] || refusal != Refusals.Subscription)
            return new(result);
        return await _work.DoAsync(
            async end => await StartAsync(request, user, lastEventId, budget, end),
            error => new OperationResponses(new ExecutionResult(error)),
            cancellation);
    }

    private async Task<OperationResponses> StartAsync(
        GraphQLRequest request, ClaimsPrincipal? user, string? lastEventId, IRateBudget? budget, CancellationToken cancellation)
    {
        var operation = _compiler.FindKnown(request);
        if (operation is null)
        {
            var (document, compiled, wrong) = await _compiler.CompileAsync(request, OnlySubscriptions, cancellation);
            if (document is null || compiled is null)
                return Failed(wrong);
            operation = compiled;
            _compiler.Remember(request, document);
        }

        var variables = request.Variables ?? Inputs.Empty;
        var (prepared, wrongValues) = await PreparedOperation.FromAsync(operation, variables, _limits, cancellation);
        if (prepared is null)
            return Failed(wrongValues);
        if (prepared.Plan.Root.FieldsOn(operation.RootType) is not [var root] || EventsOfAttribute.KindOf(root.Type) is not { } kind)
            throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, "A subscription selects exactly one field, and it is not `__typename`.");
        var where = prepared.Values.Of(root.Arguments) is { } arguments && arguments.TryGetValue("where", out var given) ? given.Value as Predicate : null;

        if (budget is not null && await budget.TakeAsync(prepared.Price, cancellation) is { } unpaid)
            throw new RefusedError(unpaid);
        var lease = Enter();
        try
        {
            var data = (await _watcher.LookAsync(cancellation)).Dataset;
            var from = lastEventId is null ? new Position(DataVersion.GenerationOf(data.Version), null) : Position.Read(lastEventId, data.Versions);
            var subscription = new Subscribed(prepared, KeyOf(operation, variables), user);
            Func<CancellationToken, IAsyncEnumerable<(string, object)>> events = kind == EventKind.Cases
                ? end => _events.CasesAsync(where, from, end)
                : end => _events.VersionsAsync(from, end);
            return new(RespondAsync(subscription, events, CancellationToken.None), new Begun(this, lease));
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }

    private async IAsyncEnumerable<StreamedResponse> RespondAsync(
        Subscribed subscription,
        Func<CancellationToken, IAsyncEnumerable<(string Id, object Subject)>> events,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (id, subject) in events(cancellation))
            yield return new(id, await _responses.OfAsync(subscription, id, subject, cancellation));
    }

    private IDisposable Enter()
    {
        var lease = _watcher.Watch();
        if (_watcher.Watchers <= _options.MaxSubscriptions)
            return lease;
        lease.Dispose();
        throw new RefusedError(Refusals.SubscriptionsBusy);
    }

    private OperationResponses Failed(IEnumerable<ExecutionError> errors) =>
        new(ErrorCap.Apply(new ExecutionResult { Errors = [.. errors] }, _budget.MaxErrors));

    private static AnswerKey? KeyOf(CompiledOperation operation, Inputs variables) =>
        CanonicalValues.Of(operation.VariableNames, variables, MostKeyCharacters) is { } values ? new(operation.Number, values) : null;

    private sealed class Begun : IDisposable
    {
        private readonly SubscriptionRunner _runner;
        private IDisposable? _lease;

        public Begun(SubscriptionRunner runner, IDisposable lease)
        {
            (_runner, _lease) = (runner, lease);
            Interlocked.Increment(ref runner._count);
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _lease, null) is not { } lease)
                return;
            Interlocked.Decrement(ref _runner._count);
            lease.Dispose();
        }
    }
}
