using CoopGraph.Api.Schema.Cooperations;
using CoopGraph.Api.Schema.Lists;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Api.Schema.Findings;

/// <summary>Gives a field the filter of the cases that findings are measured on.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FindingsArgumentsAttribute : GraphQLAttribute
{
    public override void Modify(FieldType fieldType, bool isInputType) => (fieldType.Arguments ??= []).Add(new QueryArgument(typeof(CooperationFilterInput))
    {
        Name = ListArguments.Where,
        Description = "Which of the loaded cases are measured; left out: all. Those with a party above county level never are.",
    });
}
