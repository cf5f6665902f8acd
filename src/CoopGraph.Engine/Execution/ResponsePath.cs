using CoopGraph.Engine.Execution.Planning;

namespace CoopGraph.Engine.Execution;

/// <summary>The place in the response that is being written: the fields and indexes from the root.</summary>
internal sealed class ResponsePath
{
    private Step[] _steps;

    /// <summary>Creates the path of the root.</summary>
    public ResponsePath() => _steps = new Step[16];

    private ResponsePath(Step[] steps, int depth) => (_steps, Depth) = (steps, depth);

    /// <summary>The number of fields and indexes.</summary>
    public int Depth { get; private set; }

    /// <summary>The names of the fields in the schema, and the indexes.</summary>
    public IReadOnlyList<object> Names => [.. Steps().Select(step => step.Field?.Type.Name ?? (object)step.Index)];

    /// <summary>The names in the response, and the indexes.</summary>
    public IReadOnlyList<object> Keys => [.. Steps().Select(step => step.Field?.Key ?? (object)step.Index)];

    /// <summary>Enters a field.</summary>
    public void Enter(FieldPlan field) => Push(new Step(field, 0));

    /// <summary>Enters an item of a list.</summary>
    public void Enter(int index) => Push(new Step(null, index));

    /// <summary>Leaves all fields and items below a depth.</summary>
    public void Return(int depth) => Depth = depth;

    /// <summary>Returns a copy, for what is resolved later.</summary>
    public ResponsePath Copy() => new(_steps.AsSpan(0, Depth).ToArray(), Depth);

    private void Push(Step step)
    {
        if (Depth == _steps.Length)
            Array.Resize(ref _steps, 2 * Depth + 1);
        _steps[Depth++] = step;
    }

    private IEnumerable<Step> Steps() => _steps.Take(Depth);

    private readonly record struct Step(FieldPlan? Field, int Index);
}
