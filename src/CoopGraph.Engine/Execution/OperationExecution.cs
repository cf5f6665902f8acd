using System.Security.Claims;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Execution.Writing;
using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Executes an operation by its plan (section 6 of the specification). A field that has its value at once is written as JSON straight away. The
/// others leave a gap; when everything else of their level is written, their questions are asked together, and the values are written.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="values">The values of the request.</param>
/// <param name="limit">The maximum size of the data, in bytes.</param>
/// <param name="faults">The handler of exceptions.</param>
internal sealed partial class OperationExecution(OperationPlan plan, RequestValues values, int limit, UnhandledExceptions faults) : IDisposable
{
    private readonly AnswerBuffer _json = new(limit);
    private readonly NullableFrames _frames = new();
    private readonly MissingValues _missing = new();
    private List<PendingField> _pending = [];
    private ResponsePath _path = new();
    private bool _rootIsNull;

    // One context for all fields that do not use it after they have answered. It has the path that is current then.
    private FieldContext PureField => field?.IsOn(_path) == true ? field : field = new FieldContext(this, _path);

    /// <summary>The operation.</summary>
    public CompiledOperation Operation => plan.Operation;

    /// <summary>The values of the request.</summary>
    public RequestValues Values => values;

    /// <summary>The services of this try.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>The caller; null for an anonymous one. Whoever reads it makes the answer one of this caller's own.</summary>
    public ClaimsPrincipal? User
    {
        get
        {
            DependsOnCaller = true;
            return field;
        }
        init;
    }

    /// <summary>Whether a resolver has looked at the caller, so that the answer may be another for another caller.</summary>
    public bool DependsOnCaller { get; private set; }

    /// <summary>The token that is cancelled when the operation has to end.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Takes the items of one list; null if all are written.</summary>
    public IItemSink? Items { get; init; }

    /// <summary>The errors of fields.</summary>
    public ExecutionErrors Errors { get; } = [];

    /// <summary>The entries that resolvers add to the extensions of the response.</summary>
    public Dictionary<string, object?> Extensions { get; } = [];

    /// <summary>Executes the operation.</summary>
    /// <returns>The data; null if a null reached the root.</returns>
    /// <exception cref="OperationCanceledException">The operation had to end.</exception>
    /// <exception cref="RefusedException">The response is too large.</exception>
    public async Task<AnswerData?> RunAsync()
    {
        Items?.Clear();
        _json.Write((byte)'{');
        var isComplete = true;
        var fields = plan.Root.FieldsOn(Operation.RootType);
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                _json.Write((byte)',');
            isComplete &= WriteField(fields[i], Operation.RootType, null);
            if (Operation.Definition.Operation == OperationType.Mutation)
                await EndFieldAsync();
        }

        _json.Write((byte)'}');
        var end = _json.Position;
        await AskAllAsync();
        return isComplete && !_rootIsNull ? _missing.PutTogether(_json, end, limit) : null;
    }

    /// <summary>Returns the root fields that can name the time of the data that the query reads, with their arguments.</summary>
    public IReadOnlyList<(string Key, IDictionary<string, ArgumentValue>? Arguments)> FieldsOfTimes() =>
        plan.Operation.Definition.Operation == OperationType.Query
            ? [.. plan.Root.FieldsOn(Operation.RootType).Where(field => field.CanNameTime).Select(field => (field.Key, values.Of(field.Arguments)))]
            : [];

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    // The fields of a mutation are executed one after the other, each to its end (section 6.2.2). What is written for this one is not part of
    // the root's own text.
    private async Task EndFieldAsync()
    {
        var start = _json.Position;
        await AskAllAsync();
        _missing.LeaveOut(start, _json.Position);
        _frames.Begin(null);
        _path = new ResponsePath();
    }

    private async Task AskAllAsync()
    {
        while (_pending.Count > 0)
        {
            var level = _pending;
            _pending = [];
            foreach (var field in level)
                field.Ask(Cancellation);
            foreach (var field in level)
            {
                Cancellation.ThrowIfCancellationRequested();
                await EndAsync(field);
            }
        }
    }

    private async Task EndAsync(PendingField field)
    {
        await field.EndAsync();
        // A byte that is in no value: a value that is itself a gap would otherwise have the position of the next one.
        _json.Write((byte)' ');
        (_path, field.Start) = (field.Path, _json.Position);
        if (field.IsDropped || field.Frame?.IsGone == true || _rootIsNull)
        {
            // It is not part of the response, but its failure may matter more than the one that removed it.
            if (field.Failure is { } failure && IsOfField(failure))
                Report(failure, field.Field);
            return;
        }

        _frames.Begin(field.Frame);
        var gaps = _missing.Count;
        if (!await CompleteAsync(field))
        {
            _json.Rewind(field.Start);
            _missing.Return(gaps);
            if (field.Frame is { } frame)
                _missing.SetNull(frame);
            else
                _rootIsNull = true;
        }

        field.End = _json.Position;
    }

    private async Task<bool> CompleteAsync(PendingField field)
    {
        var depth = _path.Depth;
        try
        {
            return Complete(field.Type, await field.Answer, field.Field);
        }
        catch (Exception e) when (IsOfField(e))
        {
            _path.Return(depth);
            Report(e, field.Field);
            return false;
        }
    }
}
