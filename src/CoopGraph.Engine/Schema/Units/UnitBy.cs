using CoopGraph.Units;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The identifier of a unit: exactly one of these fields. Without `asOf`, a retired code finds its last version. A name that several units
/// have is an AMBIGUOUS_NAME error that lists them.
/// </summary>
[OneOf]
public sealed record UnitBy
{
    /// <summary>The global id.</summary>
    [Id]
    public string? Id { get; init; }

    /// <summary>The code in GB/T 2260.</summary>
    public UnitCode? Code { get; init; }

    /// <summary>The name, Chinese or romanised, with or without the type word: 肥东县, 肥东, Feidong County, feidong.</summary>
    public string? Name { get; init; }
}
