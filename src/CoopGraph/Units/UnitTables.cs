namespace CoopGraph.Units;

/// <summary>Everything that is known of the units, as rows: what a <see cref="UnitMap"/> is made from and what a store keeps.</summary>
/// <param name="Window">The days that the rows speak about.</param>
/// <param name="Units">All versions of all units.</param>
/// <param name="Containments">Who lies in whom, and when.</param>
/// <param name="Changes">What happened to which code.</param>
/// <param name="Borders">Who shares a border with whom, and when.</param>
public sealed record UnitTables(
    DataWindow Window,
    IReadOnlyList<AdministrativeUnit> Units,
    IReadOnlyList<Containment> Containments,
    IReadOnlyList<UnitChange> Changes,
    IReadOnlyList<Border> Borders);
