using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Declares the cost of a field, in objects of a response, where it is not the number of objects that the field contains: 0 for an object
/// that its parent pays for, more for a field that reads every case or computes for seconds.
/// </summary>
/// <param name="objects">The cost, 0 or more. It does not multiply the costs of the fields below.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class CostAttribute(int objects) : GraphQLAttribute
{
    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.SetCost(objects);
}
