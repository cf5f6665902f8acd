using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CoopGraph.Api.Transport;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Api.Execution;

/// <summary>
/// Which fields the selections of a document come to on the types of their objects. It holds for every request with the document, as
/// long as no @skip or @include decides; it lives as long as the document, and of those that are used again, that is as long as the
/// cache keeps them.
/// </summary>
internal sealed class FieldPlan
{
    private static readonly ConditionalWeakTable<GraphQLDocument, FieldPlan> Plans = [];
    private readonly ConcurrentDictionary<(GraphQLSelectionSet Selection, IGraphType Type), PlannedField[]> _fields = new();
    private readonly ConcurrentDictionary<GraphQLSelectionSet, bool> _waiting = new();

    public static FieldPlan Of(GraphQLDocument document) => Plans.GetOrCreateValue(document);

    /// <summary>The fields of a selection on a type, in the order of the answer; null where nobody has found them yet.</summary>
    public PlannedField[]? Find(GraphQLSelectionSet selection, IGraphType type) => _fields.GetValueOrDefault((selection, type));

    /// <summary>Keeps the fields of a selection on a type.</summary>
    public PlannedField[] Keep(GraphQLSelectionSet selection, IGraphType type, IEnumerable<PlannedField> fields) =>
        _fields[(selection, type)] = [.. fields];

    /// <summary>Whether something below a selection was seen to wait for the store.</summary>
    public bool Waits(GraphQLSelectionSet selection) => _waiting.ContainsKey(selection);

    /// <summary>Remembers that something below a selection waits for the store.</summary>
    public void MarkWaiting(GraphQLSelectionSet selection) => _waiting[selection] = true;
}

/// <summary>A field of an answer's object.</summary>
/// <param name="Key">Its name in the answer.</param>
/// <param name="Ast">The field of the document.</param>
/// <param name="Type">The field of the schema.</param>
internal sealed record PlannedField(string Key, GraphQLField Ast, FieldType Type)
{
    /// <summary>Its name in the answer, as JSON.</summary>
    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(Key, AnswerJson.Encoder);

    /// <summary>Whether the object answers it by itself, at once.</summary>
    public bool IsAtHand { get; } = FieldsAtHand.Has(Type);

    /// <summary>What answers it.</summary>
    public IFieldResolver Resolver { get; } = Type.Resolver ?? NameFieldResolver.Instance;
}
