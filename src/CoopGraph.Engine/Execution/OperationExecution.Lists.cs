using System.Collections;
using CoopGraph.Engine.Execution.Planning;
using GraphQL.Types;

namespace CoopGraph.Engine.Execution;

/// <summary>Writes lists. The items of one of them may be taken in the place of their JSON (<see cref="IItemSink"/>).</summary>
internal sealed partial class OperationExecution
{
    private bool WriteList(ListGraphType list, IEnumerable items, FieldPlan field)
    {
        if (Items is { } sink && sink.IsFor(field) && sink.TryTake(items, out var first, out var count, Cancellation))
        {
            _json.Write((byte)'[');
            _json.Write(first);
            _json.Write((byte)',');
            _json.Write(count);
            _json.Write((byte)']');
            return true;
        }

        _json.Write((byte)'[');
        var isComplete = true;
        // By index where that is possible: GraphQL.NET's introspection gives lists that can be read in no other way.
        if (items is IList indexed)
        {
            for (var index = 0; index < indexed.Count; index++)
                isComplete &= WriteItem(list.ResolvedType!, indexed[index], index, field);
        }
        else
        {
            var index = 0;
            foreach (var item in items)
                isComplete &= WriteItem(list.ResolvedType!, item, index++, field);
        }

        _json.Write((byte)']');
        return isComplete;
    }

    private bool WriteItem(IGraphType type, object? item, int index, FieldPlan field)
    {
        Cancellation.ThrowIfCancellationRequested();
        if (index > 0)
            _json.Write((byte)',');
        if (item is null && type is NonNullGraphType)
            throw new InvalidOperationException($"Cannot return a null member within a non-null list for list index {index}.");
        var place = new Place(this, type is not NonNullGraphType);
        _path.Enter(index);
        return place.Leave(Complete(type, item, field));
    }
}
