using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>The chosen figures of a province. Of the published number of cases they are the numbers of cases; else they are weights.</summary>
/// <param name="Province">The code of the province.</param>
/// <param name="Name">The name of the province.</param>
/// <param name="AidWithin">The arranged cases within the province.</param>
/// <param name="OtherWithin">The mandated and the self-initiated cases within the province.</param>
/// <param name="AidGiven">The arranged cases in which it gives to another province.</param>
/// <param name="AidReceived">The arranged cases in which it receives from another province.</param>
/// <param name="Ventures">The self-initiated cases with another province.</param>
internal sealed record ProvinceFigures(
    UnitCode Province, string Name, int AidWithin, int OtherWithin, int AidGiven, int AidReceived, int Ventures);

/// <summary>A border that mandated cases cross.</summary>
/// <param name="First">A province of the eight.</param>
/// <param name="Second">The province on the other side; null: any province outside the eight.</param>
/// <param name="Cases">The number of mandated cases across it, of the published number of cases; else a weight.</param>
internal sealed record BorderFigures(UnitCode First, UnitCode? Second, int Cases);
