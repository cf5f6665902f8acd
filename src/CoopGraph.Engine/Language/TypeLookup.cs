using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace CoopGraph.Engine.Language;

/// <summary>Makes <c>__type(name: "")</c> null, as for every other name that no type has. GraphQL.NET fails there.</summary>
internal sealed class TypeLookup : BaseSchemaNodeVisitor
{
    /// <inheritdoc />
    public override void VisitSchema(ISchema schema)
    {
        var field = schema.TypeMetaFieldType;
        if (field.Resolver is { } inner and not Resolver)
            field.Resolver = new Resolver(inner);
    }

    private sealed class Resolver(IFieldResolver inner) : IFieldResolver
    {
        public ValueTask<object?> ResolveAsync(IResolveFieldContext context) =>
            context.GetArgument<string?>("name") is { Length: > 0 } ? inner.ResolveAsync(context) : default;
    }
}
