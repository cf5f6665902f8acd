using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Declares the cost of a field, in objects of a response, if it differs from the number of objects that the field contains. An object that
/// its parent pays for costs 0. A field that reads every case or computes for seconds costs more.
/// </summary>
/// <param name="objects">The cost, 0 or more. It does not multiply the costs of the fields below; the size of a list does.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class CostAttribute(int objects) : GraphQLAttribute
{
    /// <summary>The cost of each of the <c>draws</c> that the field's argument of this name asks for, in addition.</summary>
    public int EachDraw { get; init; }

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.SetCost(objects, EachDraw);
}
