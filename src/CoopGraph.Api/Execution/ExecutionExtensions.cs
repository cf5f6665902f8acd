using GraphQL;
using GraphQL.DI;
using GraphQLParser.AST;

namespace CoopGraph.Api.Execution;

/// <summary>Turns planned execution on.</summary>
internal static class ExecutionExtensions
{
    /// <summary>Has queries executed by <see cref="PlannedExecution"/>.</summary>
    public static IGraphQLBuilder AddPlannedExecution(this IGraphQLBuilder graphql) => graphql
        .ConfigureSchema(schema => schema.RegisterVisitor(new FieldsAtHand()))
        .AddExecutionStrategy<PlannedExecution>(OperationType.Query);
}
