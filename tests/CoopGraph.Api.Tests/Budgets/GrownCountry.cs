using System.Globalization;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Cooperations;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Api.Tests.Budgets;

/// <summary>
/// Creates the real data with a requested number of made-up ties, each a case of two counties. These lie in provinces that the example
/// queries do not concern, so that the results stay the same while the graph grows. The same size gives the same graph.
/// </summary>
internal static class GrownCountry
{
    private static readonly string[] AskedProvinces = ["33", "34", "42"];

    public static GraphData With(int ties)
    {
        var seed = RealData.Seed;
        UnitCode[] counties = [.. seed.Units.Units.Where(IsElsewhere).Select(unit => unit.Code)];
        return seed with
        {
            Cooperations = [.. seed.Cooperations, .. Enumerable.Range(0, ties).Select(number => MadeUp(number, counties))],
            Fingerprint = ties.ToString("x64", CultureInfo.InvariantCulture),
        };
    }

    // The counties are always in force, so any year is possible.
    private static bool IsElsewhere(AdministrativeUnit unit) =>
        unit is { Level: AdministrativeLevel.County, ValidFrom: null, ValidTo: null } && !AskedProvinces.Contains(unit.Code.ToString()[..2]);

    private static Cooperation MadeUp(int number, UnitCode[] counties)
    {
        var first = number % counties.Length;
        var step = 1 + (number / counties.Length * 7) + (number % 5);
        return new Cooperation(
            string.Create(CultureInfo.InvariantCulture, $"SYN-{number:D6}"),
            "Made up",
            PartialDate.TryParse((2010 + (number % 11)).ToString(CultureInfo.InvariantCulture)),
            DateBasis.Signed,
            Mechanism.SelfInitiated,
            (IssueArea)(number % Enum.GetValues<IssueArea>().Length),
            null,
            [new Party(counties[first], PartyRole.Peer), new Party(counties[(first + step) % counties.Length], PartyRole.Peer)],
            null,
            null,
            new Source("(made up)", null, "Made up", Confidence.Medium),
            Provenance.Synthetic);
    }
}
