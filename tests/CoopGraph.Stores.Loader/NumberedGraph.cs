using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Policies;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Stores.Loader;

/// <summary>
/// Versions of a graph. Every unit, case and source of a version contains its number, so that a mix of two versions cannot be mistaken for
/// either.
/// </summary>
public static class NumberedGraph
{
    private const int Counties = 60;
    private const int Cases = 400;
    private static readonly UnitCode Province = new(340_000);
    private static readonly UnitCode Prefecture = new(340_100);

    /// <summary>Returns the version of a number. Each has another number of counties and cases than the one before.</summary>
    public static GraphData Of(int version)
    {
        var name = version.ToString(CultureInfo.InvariantCulture);
        UnitCode[] counties = [.. Enumerable.Range(1, Counties + version % 7).Select(i => new UnitCode(Prefecture.Value + i))];
        return new GraphData(
            new UnitTables(
                DataWindow.Seed,
                [
                    Unit(UnitCode.China, name, UnitKind.Country),
                    Unit(Province, name, UnitKind.Province),
                    Unit(Prefecture, name, UnitKind.PrefectureLevelCity),
                    .. counties.Select(code => Unit(code, name, UnitKind.County)),
                ],
                [
                    new Containment(UnitCode.China, Province),
                    new Containment(Province, Prefecture),
                    .. counties.Select(code => new Containment(Prefecture, code)),
                ],
                [],
                [.. counties.Zip(counties.Skip(1), (first, second) => new Border(first, second))]),
            [.. Enumerable.Range(0, Cases + version % 5).Select(number => Case(number, name, counties))],
            [new DataSource(name, name, name)],
            [new Policy($"numbered-{name}", name, null, Province, 2014, null, null, null, null, name, new Source(name, null, name, Confidence.High))],
            version.ToString("x64", CultureInfo.InvariantCulture));
    }

    private static AdministrativeUnit Unit(UnitCode code, string name, UnitKind kind) => new(code, name, name, kind.LevelOf(), kind);

    private static Cooperation Case(int number, string name, UnitCode[] counties) => new(
        string.Create(CultureInfo.InvariantCulture, $"N-{number:D4}"),
        name,
        new PartialDate(2014),
        DateBasis.Signed,
        Mechanism.SelfInitiated,
        IssueArea.Economy,
        null,
        [new Party(counties[number % counties.Length], PartyRole.Peer), new Party(counties[(number + 1) % counties.Length], PartyRole.Peer)],
        null,
        name,
        new Source(name, null, name, Confidence.High),
        Provenance.Synthetic);
}
