using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Language;

/// <summary>
/// Refuses null for an argument that cannot be null but has a default, and for an item of a list of items that cannot be null. A variable that
/// may be null is allowed there, because a default takes its place if the request leaves it out. If the request gives null, the field fails
/// (sections 5.8.5 and 6.4.1 of the specification).
/// </summary>
internal sealed class NullArguments : BaseSchemaNodeVisitor
{
    /// <inheritdoc />
    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        QueryArgument[] concerned = [.. field.Arguments?.Where(CanGetNull) ?? []];
        if (concerned.Length > 0 && field.Resolver is { } inner)
            field.Resolver = new Checked(concerned, inner);
    }

    private static bool CanGetNull(QueryArgument argument) =>
        (argument.DefaultValue is not null && argument.ResolvedType is NonNullGraphType) || HasItems(argument.ResolvedType);

    private static bool HasItems(IGraphType? type) =>
        (type is NonNullGraphType nonNull ? nonNull.ResolvedType : type) is ListGraphType { ResolvedType: NonNullGraphType };

    private sealed class Checked(QueryArgument[] arguments, IFieldResolver inner) : IFieldResolver
    {
        public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
        {
            foreach (var argument in arguments)
            {
                if (context.Arguments is { } given && given.TryGetValue(argument.Name, out var value) && IsWrong(argument, value.Value, context))
                {
                    throw new InvalidQuestionException(
                        InvalidQuestionReason.BadUserInput,
                        $"`{argument.Name}` is null{(HasItems(argument.ResolvedType) ? " or has an item that is" : "")}: give a value of type {argument.ResolvedType}, or leave the argument or its variable out.");
                }
            }

            return inner.ResolveAsync(context);
        }

        private static bool IsWrong(QueryArgument argument, object? value, IResolveFieldContext context) =>
            value is null ? argument.ResolvedType is NonNullGraphType : HasItems(argument.ResolvedType) && HasNullItem(argument.Name, context);

        // In the document, because a list of enumeration values no longer shows its nulls.
        private static bool HasNullItem(string name, IResolveFieldContext context) =>
            context.FieldAst.Arguments?.Items.FirstOrDefault(argument => argument.Name == name)?.Value is GraphQLListValue { Values: { } items }
            && items.OfType<GraphQLVariable>().Any(item => context.Variables.ValueFor(item.Name, out var given) && given.Value is null);
    }
}
