using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Execution.Writing;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace CoopGraph.Engine.Execution;

/// <summary>A field, or an item of its list, that has no value yet: it comes from a task or from a batch.</summary>
/// <param name="position">Its place in what is written.</param>
/// <param name="frame">The nearest place that may be null.</param>
/// <param name="plan">The field.</param>
/// <param name="type">The type of the value.</param>
/// <param name="path">Its place in the response.</param>
internal sealed class PendingField(int position, NullableFrame? frame, FieldPlan plan, IGraphType type, ResponsePath path)
    : MissingValue(position, frame)
{
    private Task<object?>? _answer;

    /// <summary>The field.</summary>
    public FieldPlan Field => plan;

    /// <summary>The type of the value.</summary>
    public IGraphType Type => type;

    /// <summary>Its place in the response.</summary>
    public ResponsePath Path => path;

    /// <summary>The batch that has the value; null if a task has it.</summary>
    public IDataLoaderResult? Batch { get; init; }

    /// <summary>The task of the value; not needed for a batch.</summary>
    public Task<object?> Answer
    {
        get => _answer ?? throw new InvalidOperationException("The batch was not started.");
        init => _answer = value;
    }

    /// <summary>The failure of the work behind the value; null if it did not fail, or was not begun.</summary>
    public Exception? Failure => _answer?.Exception?.InnerException;

    /// <summary>Asks the batch, with all that joined it. A batch that no remaining field needs is not asked.</summary>
    public void Ask(CancellationToken cancellation)
    {
        if (Batch is not null && _answer is null && !IsDropped)
            _answer = AskAsync(Batch, cancellation);
    }

    /// <summary>Waits until the work behind the value has ended, however it ends.</summary>
    public async Task EndAsync()
    {
        if (_answer is not null)
            await ((Task)_answer).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    // An immediate failure is also the field's.
    private static async Task<object?> AskAsync(IDataLoaderResult batch, CancellationToken cancellation) => await batch.GetResultAsync(cancellation);
}
