namespace CoopGraph.Units;

/// <summary>A change that affects a code: the code ended, or was carved out of existing units.</summary>
/// <param name="On">The first day of the new state.</param>
/// <param name="Precision">The precision of the day.</param>
/// <param name="Kind">The kind of change.</param>
/// <param name="Code">The code that changed: the one that ends, or for <see cref="UnitChangeKind.Created"/> the one that begins.</param>
/// <param name="Successors">The main heirs of the territory; none for <see cref="UnitChangeKind.Created"/>.</param>
/// <param name="Note">The change in words.</param>
public sealed record UnitChange(
    DateOnly On,
    DatePrecision Precision,
    UnitChangeKind Kind,
    UnitCode Code,
    IReadOnlyList<UnitCode> Successors,
    string Note);
