using CoopGraph.Engine.SchemaBuilding;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.Schema;

/// <summary>Adds to a field the filter of cases, and no other argument of a list.</summary>
/// <param name="description">The description of the filter.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CaseFilterAttribute(string description = "If given, only cases that match this filter count.") : GraphQLAttribute
{
    public override void Modify(FieldType fieldType, bool isInputType) => (fieldType.Arguments ??= []).Add(
        new QueryArgument(typeof(CooperationFilterInput)) { Name = ListArguments.Where, Description = description });
}
