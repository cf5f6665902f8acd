using CoopGraph.Engine.SchemaBuilding;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.Schema;

/// <summary>Gives a field the filter of cases, and nothing else of a list.</summary>
/// <param name="description">What is said of the filter.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CaseFilterAttribute(string description = "Which cases count; left out: all.") : GraphQLAttribute
{
    public override void Modify(FieldType fieldType, bool isInputType) => (fieldType.Arguments ??= []).Add(
        new QueryArgument(typeof(CooperationFilterInput)) { Name = ListArguments.Where, Description = description });
}
