using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Execution.Writing;

namespace CoopGraph.Engine.Tables;

/// <summary>A column of which the cells are read from the object of a row, by properties alone.</summary>
/// <param name="Number">The number of the column, from 0.</param>
/// <param name="Way">The fields that lead from the row to the object of the value; empty if the row itself has it.</param>
/// <param name="Value">The field of the value.</param>
internal sealed record RowColumn(int Number, FieldPlan[] Way, PropertyField Value)
{
    /// <summary>Writes the cell of a row.</summary>
    /// <param name="row">The object of the row.</param>
    /// <param name="cells">The destination.</param>
    /// <returns>Whether it was written.</returns>
    public bool TryWrite(object row, IValueWriter cells)
    {
        foreach (var field in Way)
        {
            if (!field.Property!.TryRead(row, out var below))
                return false;
            if (below is null)
            {
                if (field.IsNullable)
                    cells.WriteNull();
                return field.IsNullable;
            }

            row = below;
        }

        return Value.TryWrite(row, cells);
    }
}
