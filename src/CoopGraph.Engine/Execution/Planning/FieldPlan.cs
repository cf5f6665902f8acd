using System.Text.Json;
using CoopGraph.Json;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>A field of an answer's object.</summary>
/// <param name="Key">Its name in the answer.</param>
/// <param name="Ast">The field of the document.</param>
/// <param name="Type">The field of the schema.</param>
/// <param name="Selection">What is selected of it; null for a scalar.</param>
internal sealed record FieldPlan(string Key, GraphQLField Ast, FieldType Type, SelectionPlan? Selection)
{
    /// <summary>Its name in the answer, as JSON.</summary>
    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(Key, PooledJsonWriter.Encoder);

    /// <summary>Whether the object answers it by itself, at once.</summary>
    public bool IsPure { get; } = PureFields.Has(Type);

    /// <summary>Whether it is <c>__typename</c>.</summary>
    public bool IsTypeName { get; } = Type.Name == "__typename";

    /// <summary>Whether the schema gives it arguments.</summary>
    public bool HasArguments { get; } = Type.Arguments is { Count: > 0 };

    /// <summary>What answers it.</summary>
    public IFieldResolver Resolver { get; } = Type.Resolver ?? NameFieldResolver.Instance;
}
