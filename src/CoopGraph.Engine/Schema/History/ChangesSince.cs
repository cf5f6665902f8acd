using CoopGraph.History;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>The point after which changes are listed: exactly one of these fields.</summary>
[OneOf]
public sealed record ChangesSince
{
    /// <summary>A version of `dataset.versions`, exclusive: the changes that came with it are not listed.</summary>
    public string? Version { get; init; }

    /// <summary>A time, inclusive: the changes of versions that were loaded at it or later are listed.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>Returns the generation of the last version that is not listed.</summary>
    /// <exception cref="InvalidQuestionException">The version was not recorded.</exception>
    internal long GenerationIn(Dataset dataset) =>
        Time is { } time ? dataset.Versions.GenerationBefore(time) : dataset.Versions.GenerationOf(Version!);
}
