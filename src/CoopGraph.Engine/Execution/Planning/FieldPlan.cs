using System.Text.Json;
using CoopGraph.Json;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>A field of an object in the response.</summary>
/// <param name="Key">Its name in the response.</param>
/// <param name="Ast">The field of the document.</param>
/// <param name="Type">The field of the schema.</param>
/// <param name="Selection">The selection of its fields; null for a scalar.</param>
internal sealed record FieldPlan(string Key, GraphQLField Ast, FieldType Type, SelectionPlan? Selection)
{
    /// <summary>Its name in the response, as JSON.</summary>
    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(Key, PooledJsonWriter.Encoder);

    /// <summary>Whether the object alone gives its value, synchronously.</summary>
    public bool IsPure { get; } = PureFields.Has(Type);

    /// <summary>Whether it is <c>__typename</c>.</summary>
    public bool IsTypeName { get; } = Type.Name == "__typename";

    /// <summary>Whether it has arguments in the schema.</summary>
    public bool HasArguments { get; } = Type.Arguments is { Count: > 0 };

    /// <summary>The resolver of its value.</summary>
    public IFieldResolver Resolver { get; } = Type.Resolver ?? NameFieldResolver.Instance;
}
