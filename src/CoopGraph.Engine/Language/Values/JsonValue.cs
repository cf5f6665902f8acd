using System.Globalization;
using GraphQL.Types;

namespace CoopGraph.Engine.Language.Values;

/// <summary>The value of a variable, read from JSON.</summary>
internal sealed class JsonValue(object? value) : GivenValue
{
    /// <inheritdoc/>
    public override bool IsNull => value is null;

    /// <inheritdoc/>
    public override IReadOnlyList<GivenValue>? Items => value is IEnumerable<object?> list and not IDictionary<string, object?> ? [.. list.Select(item => new JsonValue(item))] : null;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Name, GivenValue Value)>? Fields => value is IDictionary<string, object?> map
        ? [.. map.Select(entry => (entry.Key, (GivenValue)new JsonValue(entry.Value)))]
        : null;

    /// <inheritdoc/>
    public override string Text => value switch
    {
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <inheritdoc/>
    public override bool IsTakenBy(ScalarGraphType type) => type.ParseValue(value) is not null;
}
