using GraphQL.Execution;
using GraphQL.Types;

namespace CoopGraph.Engine.Limits;

/// <summary>A field of a request, with the values of its arguments.</summary>
/// <param name="Type">The field of the schema.</param>
/// <param name="Arguments">The values of its arguments, by name; null if it has none.</param>
/// <param name="Parent">The field above it; null for a field of the root.</param>
internal sealed record RequestedField(FieldType Type, IDictionary<string, ArgumentValue>? Arguments, RequestedField? Parent)
{
    /// <summary>Returns the value of an argument: the given one, or else the default; null if there is none.</summary>
    public object? Argument(string name) =>
        // The default of an argument that was left out is in the schema only.
        (Arguments is not null && Arguments.TryGetValue(name, out var given) ? given.Value : null) ?? Type.Arguments?.Find(name)?.DefaultValue;
}
