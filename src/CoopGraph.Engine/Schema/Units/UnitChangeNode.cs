using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>A step from a unit to the one that replaced it, or back.</summary>
[Name("UnitChange")]
public sealed class UnitChangeNode
{
    private readonly IGraphSnapshot _graph;
    private readonly UnitSuccession _step;

    internal UnitChangeNode(IGraphSnapshot graph, UnitSuccession step)
    {
        _graph = graph;
        _step = step;
    }

    /// <summary>The first day of the new state.</summary>
    public DateOnly Date => _step.Change.On;

    /// <summary>The precision of the day.</summary>
    public DatePrecision DatePrecision => _step.Change.Precision;

    /// <summary>The kind of change to the unit that ended.</summary>
    public UnitChangeKind Kind => _step.Change.Kind;

    /// <summary>The unit that the step leads to: a successor on its first day, or a predecessor on its last.</summary>
    public UnitNode Unit => UnitNodes.Of(_graph, _step.Unit, null);

    /// <summary>Whether the two are the same place, so that cases and partners of one are also those of the other.</summary>
    public bool SamePlace => _step.Change.Kind.KeepsPlace();

    /// <summary>The change in words.</summary>
    public string Note => _step.Change.Note;
}
