using System.Collections;
using CoopGraph.Engine.Execution.Planning;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Takes the items of one list of a response, so that they are not written as JSON. In the JSON, the list then has two numbers: that of its first item, and
/// how many it has.
/// </summary>
internal interface IItemSink
{
    /// <summary>Returns whether it takes the items of a field.</summary>
    bool IsFor(FieldPlan field);

    /// <summary>Returns the maximum number of rows of a page of the list of a field; null for that of every request.</summary>
    int? LargestPageOf(FieldPlan field);

    /// <summary>Drops all items, before an execution.</summary>
    void Clear();

    /// <summary>Takes the items of a list: all or none.</summary>
    /// <param name="items">The objects.</param>
    /// <param name="first">The number of the first item, from 0.</param>
    /// <param name="count">The number of items.</param>
    /// <param name="cancellation">The token that is cancelled when the operation has to end.</param>
    /// <returns>Whether they were taken. If not, they are written as JSON, and what is wrong with one is reported there.</returns>
    /// <exception cref="Errors.RefusedException">The items are larger than a response may be.</exception>
    bool TryTake(IEnumerable items, out int first, out int count, CancellationToken cancellation);
}
