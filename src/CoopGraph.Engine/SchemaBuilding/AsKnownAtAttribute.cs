using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Resolvers;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>
/// Adds to a root field the argument <c>asKnownAt</c>. It chooses the data of the whole operation, before any field is executed
/// (<see cref="Execution.IOperationTime"/>), so that resolvers need not look at it.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class AsKnownAtAttribute : GraphQLAttribute
{
    public override void Modify(FieldType fieldType, bool isInputType)
    {
        fieldType.WithMetadata(FieldPlan.TimeArgument, true);
        (fieldType.Arguments ??= []).Add(new QueryArgument(typeof(DateTimeScalar))
        {
            Name = AsKnownAtArgument.Name,
            Description = "If given, the answer is the one that the data gave at this time, before later edits and loads. An operation reads the data of one time: give the same to all its fields.",
        });
    }
}
