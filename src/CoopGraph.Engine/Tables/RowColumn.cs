using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Execution.Writing;

namespace CoopGraph.Engine.Tables;

/// <summary>A column of which the cells are read from the objects of rows, by properties alone.</summary>
/// <param name="Number">The number of the column, from 0.</param>
/// <param name="Way">The properties that lead from the row to the object of the value; empty if the row itself has it.</param>
/// <param name="Value">The field of the value.</param>
internal sealed record RowColumn(int Number, RowStep[] Way, PropertyField Value)
{
    /// <summary>Writes the cells of some rows.</summary>
    /// <param name="rows">The objects of the rows.</param>
    /// <param name="below">Memory for at least as many objects below them.</param>
    /// <param name="cells">The destination.</param>
    /// <returns>Whether all were written.</returns>
    public bool TryWrite(ReadOnlySpan<object?> rows, Span<object?> below, IValueWriter cells)
    {
        foreach (var step in Way)
        {
            if (!step.Property.TryReadAll(rows, below, step.IsNullable))
                return false;
            rows = below[..rows.Length];
        }

        return Value.TryWriteAll(rows, cells);
    }
}

/// <summary>A property that leads from an object to the next one.</summary>
/// <param name="Property">The property.</param>
/// <param name="IsNullable">Whether there may be no next one.</param>
internal readonly record struct RowStep(PropertyField Property, bool IsNullable);
