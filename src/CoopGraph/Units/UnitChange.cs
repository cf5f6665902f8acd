namespace CoopGraph.Units;

/// <summary>Something that happened to a code: it ended, or was carved out of existing units.</summary>
/// <param name="On">The first day of the new state.</param>
/// <param name="Precision">How exactly the day is known.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Code">The code it happened to: the one that ends, or for <see cref="UnitChangeKind.Created"/> the one that begins.</param>
/// <param name="Successors">The main heirs of the territory, or for <see cref="UnitChangeKind.Created"/> none.</param>
/// <param name="Note">What happened, in words.</param>
public sealed record UnitChange(
    DateOnly On,
    DatePrecision Precision,
    UnitChangeKind Kind,
    UnitCode Code,
    IReadOnlyList<UnitCode> Successors,
    string Note);
