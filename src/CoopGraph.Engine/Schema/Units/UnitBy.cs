using CoopGraph.Units;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The identifier of a unit: exactly one of these fields. Without `asOf`, a retired code or name finds the last unit that had it, on that
/// unit's last day; `current` leads to the same place today. With `asOf`, the unit must have had the code or name on the day. A name that
/// several units have is an AMBIGUOUS_NAME error that lists them; but a unit with this name in full comes before units that have it only
/// without their type word (Xi'an is the city, not Xi'an District).
/// </summary>
[OneOf]
public sealed record UnitBy
{
    /// <summary>The global id.</summary>
    [Id]
    public string? Id { get; init; }

    /// <summary>The code in GB/T 2260.</summary>
    public UnitCode? Code { get; init; }

    /// <summary>The name, Chinese or romanised, with or without the type word: 肥东县, 肥东, Feidong County, feidong, Hefei City, Anhui Province.</summary>
    public string? Name { get; init; }
}
