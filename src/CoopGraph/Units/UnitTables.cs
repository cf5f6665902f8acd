namespace CoopGraph.Units;

/// <summary>All data on the units, as rows: a <see cref="UnitMap"/> is built from them, and a store holds them.</summary>
/// <param name="Window">The days that the rows cover.</param>
/// <param name="Units">All versions of all units.</param>
/// <param name="Containments">The units that lie in other units, and when.</param>
/// <param name="Changes">The changes to codes.</param>
/// <param name="Borders">The pairs of units that share a border, and when.</param>
public sealed record UnitTables(
    DataWindow Window,
    IReadOnlyList<AdministrativeUnit> Units,
    IReadOnlyList<Containment> Containments,
    IReadOnlyList<UnitChange> Changes,
    IReadOnlyList<Border> Borders)
{
    /// <summary>Further names by which units are found.</summary>
    public IReadOnlyList<UnitAlias> Aliases { get; init; } = [];

    /// <summary>The facts about units from lists and censuses; none unless they are given.</summary>
    public UnitAttributes Attributes { get; init; } = UnitAttributes.None;
}
