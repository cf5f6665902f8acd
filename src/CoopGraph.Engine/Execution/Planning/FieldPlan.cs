using System.Text.Json;
using CoopGraph.Json;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>A field of an object in the response.</summary>
/// <param name="Key">Its name in the response.</param>
/// <param name="Ast">The field of the document.</param>
/// <param name="Type">The field of the schema.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Selection">The selection of its fields; null for a scalar.</param>
internal sealed record FieldPlan(string Key, GraphQLField Ast, FieldType Type, ArgumentPlan Arguments, SelectionPlan? Selection)
{
    /// <summary>The mark of fields with the argument that names the time of the data that the query reads.</summary>
    public static readonly string TimeArgument = "CoopGraph:TimeArgument";

    private Dictionary<string, (GraphQLField Field, FieldType FieldType)>? _subFields;

    /// <summary>Its name in the response as UTF-8 JSON, with quotes and the colon.</summary>
    public byte[] NameJson { get; } = [(byte)'"', .. JsonEncodedText.Encode(Key, PooledJsonWriter.Encoder).EncodedUtf8Bytes, (byte)'"', (byte)':'];

    /// <summary>Whether the object alone gives its value, synchronously.</summary>
    public bool IsPure { get; } = PureFields.Has(Type);

    /// <summary>The property that it is; null if it is none, or not pure.</summary>
    public PropertyField? Property { get; } = PureFields.PropertyOf(Type);

    /// <summary>Whether it is <c>__typename</c>.</summary>
    public bool IsTypeName { get; } = Type.Name == "__typename";

    /// <summary>Whether it has the argument that names the time of the data that the query reads.</summary>
    public bool CanNameTime { get; } = Type.GetMetadata(TimeArgument, false);

    /// <summary>Whether it may be null.</summary>
    public bool IsNullable { get; } = Type.ResolvedType is not NonNullGraphType;

    /// <summary>The resolver of its value.</summary>
    public IFieldResolver Resolver { get; } = Type.Resolver ?? NameFieldResolver.Instance;

    /// <summary>The fields that are selected on its objects whatever their type is; null for a scalar.</summary>
    public Dictionary<string, (GraphQLField Field, FieldType FieldType)>? SubFields => Selection is null ? null : _subFields ??=
        Selection.FieldsOn(Type.ResolvedType!.GetNamedType()).ToDictionary(below => below.Key, below => (below.Ast, below.Type));
}
