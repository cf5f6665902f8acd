using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>The number of the parties of a case that are on the list of poor counties on the case's day.</summary>
public enum PovertyPair
{
    /// <summary>No party is on the list.</summary>
    None,

    /// <summary>One of the two parties is on the list, or in a case of more parties some but not all.</summary>
    One,

    /// <summary>Both parties are on the list, or in a case of more parties all.</summary>
    Both,
}

/// <summary>Judges cases by the list of poor counties.</summary>
public static class PovertyPairs
{
    /// <summary>
    /// Returns the value of a case. Null where the year is unknown or before <see cref="PoorListing.FirstYear"/>, and where a party is
    /// above county level: the list is of counties.
    /// </summary>
    public static PovertyPair? Of(CaseFacts facts)
    {
        if (facts.Level != AdministrativeLevel.County || facts.Year is null || facts.Year < PoorListing.FirstYear)
            return null;
        var listed = 0;
        for (var party = 0; party < facts.Parties.Count; party++)
            listed += facts.Parties[party].IsListedPoor ? 1 : 0;
        return listed == 0 ? PovertyPair.None : listed == facts.Parties.Count ? PovertyPair.Both : PovertyPair.One;
    }
}
