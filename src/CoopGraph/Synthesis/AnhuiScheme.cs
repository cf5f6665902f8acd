using CoopGraph.Paper;
using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>
/// Anhui's scheme: rich counties, each paired with a poor one of another prefecture. Rich and poor counties are chosen at random. Only
/// counties that were in force throughout and never changed their prefecture take part, so that a pair is valid on every day.
/// </summary>
internal sealed class AnhuiScheme(Counties counties)
{
    private readonly Lazy<(County Donor, County Recipient)[]> _pairs = new(() => Pair(counties));
    private int _next;

    /// <summary>Returns the next pair, as on a day. Pairs come in turn; after the last one, the first one follows again.</summary>
    /// <exception cref="SynthesisException">Anhui has too few counties on the map.</exception>
    public (UnitOnDay Donor, UnitOnDay Recipient) Next(DateOnly day)
    {
        var (donor, recipient) = _pairs.Value[_next++ % PublishedFigures.AnhuiPairings];
        return (donor.Place.On(day), recipient.Place.On(day));
    }

    private static (County Donor, County Recipient)[] Pair(Counties counties)
    {
        var homes = counties.Of(EightProvinces.Anhui)
            .Select(county => (County: county, Home: counties.LastingHome(county)))
            .Where(found => found.Home is not null)
            .ToArray();
        var recipients = homes.Where(found => !found.County.Gives).ToList();
        var pairs = new List<(County, County)>();
        foreach (var donor in homes.Where(found => found.County.Gives))
        {
            var at = recipients.FindIndex(recipient => recipient.Home != donor.Home);
            if (at < 0 || pairs.Count == PublishedFigures.AnhuiPairings)
                continue;
            pairs.Add((donor.County, recipients[at].County));
            recipients.RemoveAt(at);
        }

        return pairs.Count == PublishedFigures.AnhuiPairings
            ? [.. pairs]
            : throw new SynthesisException(
                $"Anhui has counties for {pairs.Count} pairings on the map, and {PublishedFigures.AnhuiPairings} are needed; "
                + "give the units of all eight provinces.");
    }
}
