using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
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
    private readonly ConcurrentDictionary<(GraphQLSelectionSet Selection, IGraphType Type), PlannedField[]> _fields = new(ByReference.Instance);
    private readonly ConcurrentDictionary<GraphQLSelectionSet, bool> _waiting = new();

    public static FieldPlan Of(GraphQLDocument document) => Plans.GetOrCreateValue(document);

    /// <summary>The fields of a selection on a type, in the order of the answer.</summary>
    /// <param name="selection">What is selected.</param>
    /// <param name="type">The type of the object.</param>
    /// <param name="collect">Finds them, where nobody has yet.</param>
    public PlannedField[] FieldsOf(
        GraphQLSelectionSet selection, IGraphType type, Func<GraphQLSelectionSet, IGraphType, Dictionary<string, (GraphQLField Field, FieldType Type)>> collect) =>
        _fields.TryGetValue((selection, type), out var known)
            ? known
            : _fields[(selection, type)] = [.. collect(selection, type).Select(found => new PlannedField(found.Key, found.Value.Field, found.Value.Type))];

    /// <summary>Whether something below a selection was seen to wait for the store.</summary>
    public bool Waits(GraphQLSelectionSet selection) => _waiting.ContainsKey(selection);

    /// <summary>Remembers that something below a selection waits for the store.</summary>
    public void MarkWaiting(GraphQLSelectionSet selection) => _waiting[selection] = true;

    // Types compare themselves by name; there is one of each here.
    private sealed class ByReference : IEqualityComparer<(GraphQLSelectionSet Selection, IGraphType Type)>
    {
        public static readonly ByReference Instance = new();

        public bool Equals((GraphQLSelectionSet Selection, IGraphType Type) x, (GraphQLSelectionSet Selection, IGraphType Type) y) =>
            ReferenceEquals(x.Selection, y.Selection) && ReferenceEquals(x.Type, y.Type);

        public int GetHashCode((GraphQLSelectionSet Selection, IGraphType Type) key) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(key.Selection), RuntimeHelpers.GetHashCode(key.Type));
    }
}

/// <summary>A field of an answer's object.</summary>
/// <param name="Key">Its name in the answer.</param>
/// <param name="Ast">The field of the document.</param>
/// <param name="Type">The field of the schema.</param>
internal sealed record PlannedField(string Key, GraphQLField Ast, FieldType Type)
{
    /// <summary>Its name in the answer, as JSON.</summary>
    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(Key, JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>Whether the object answers it by itself, at once.</summary>
    public bool IsAtHand { get; } = FieldsAtHand.Has(Type);

    /// <summary>What answers it.</summary>
    public IFieldResolver Resolver { get; } = Type.Resolver ?? NameFieldResolver.Instance;
}
