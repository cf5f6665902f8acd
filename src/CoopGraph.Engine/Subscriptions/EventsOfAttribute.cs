using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>The kinds of events.</summary>
internal enum EventKind
{
    /// <summary>Changes to cases: <see cref="CaseEvent"/>.</summary>
    Cases,

    /// <summary>New versions of the data: <see cref="VersionEvent"/>.</summary>
    Versions,
}

/// <summary>Declares the events of a field of the subscription root. The field's resolver is called once for each.</summary>
/// <param name="kind">The kind of the events.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EventsOfAttribute(EventKind kind) : GraphQLAttribute
{
    private const string Mark = "CoopGraph.EventsOf";

    /// <summary>Returns the kind of a field's events; null for a field without events.</summary>
    public static EventKind? KindOf(FieldType field) => field.GetMetadata<EventKind?>(Mark);

    /// <inheritdoc/>
    public override void Modify(FieldType fieldType, bool isInputType)
    {
        fieldType.WithMetadata(Mark, kind);
        fieldType.StreamResolver = Elsewhere.Instance;
    }

    // A schema must have it, but operations are not executed by GraphQL.NET.
    private sealed class Elsewhere : ISourceStreamResolver
    {
        public static readonly Elsewhere Instance = new();

        public ValueTask<IObservable<object?>> ResolveAsync(IResolveFieldContext context) =>
            throw new NotSupportedException("Subscriptions are not executed by GraphQL.NET.");
    }
}
