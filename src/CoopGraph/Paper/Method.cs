using CoopGraph.Cooperations;

namespace CoopGraph.Paper;

/// <summary>
/// The study's rules of inclusion next to those of CoopGraph's data, the limits of these data, and the judgement of a case by the rules that
/// can be judged from its facts.
/// </summary>
public static class Method
{
    private static readonly (MethodRule Rule, Func<PlacedCooperation, bool>? Holds)[] All =
    [
        (new(
            "COUNTY_LEVEL",
            "The parties are governments of county level, or their agencies.",
            "All parties are counties, districts or county-level cities on the case's day. Cases with a party above county level are loaded, too, "
            + "and fail this rule."),
            placed => PaperFrame.IsOfCountyLevel(placed.Level)),
        (new(
            "SIGNED",
            "The agreements are formal ones that were signed, and a case's year is that of signing.",
            "The date of the case is that of signing (dateBasis SIGNED). A case fails this rule if its source shows only that the tie existed at "
            + "its date, or if it has no date. Findings by year use signed cases alone; all others use every case within the frame."),
            placed => PaperFrame.IsSigned(placed.Year, placed.Case.DateBasis)),
        (new(
            "TANGIBLE_CONTENT",
            "The agreements have tangible content and were implemented.",
            "A source has to show what was agreed. Whether it was carried out was not checked, so no case is judged by this rule."),
            null),
        (new(
            "TWO_OR_MORE_COUNTIES",
            "Two or more counties take part.",
            "A case has two or more different parties; a file with a case of one is refused. So no loaded case fails this rule."),
            null),
        (new(
            "YEARS",
            "The cases are of the years 2009 to 2020.",
            "The year of the date, signed or not, is one of 2009 to 2020. A case without a known year passes this rule, as it does in the frame "
            + "of the findings: it may be of these years."),
            placed => PaperFrame.IsOfItsYears(placed.Year)),
        (new(
            "EIGHT_PROVINCES",
            "The cases are of eight provinces: Shanxi, Jilin, Zhejiang, Anhui, Shandong, Hubei, Guangdong and Guizhou.",
            "At least one party lies in one of the eight provinces on the case's day; the others may lie anywhere. The study does not say that "
            + "all parties lie in the eight."),
            placed => PaperFrame.TouchesEightProvinces(placed.Parties.Select(party => party.Standing))),
        (new(
            "KEYWORD_SEARCH",
            "The cases were searched by keyword on government sites and with a search engine; 1,126 were found.",
            "The documented cases were found by a search of stored public pages, government sites and others, and each cites its page. The pairs "
            + "that the study names as examples are loaded as cases of provenance PAPER."),
            null),
        (new(
            "COUNTING",
            "A case between provinces counts once in the total and once for each recorded province (note 7).",
            "A case counts once in a total and once in each province of its parties, also outside the eight. The same holds for prefectures and "
            + "counties."),
            null),
    ];

    /// <summary>The rules, in the order in which the study introduces them.</summary>
    public static IReadOnlyList<MethodRule> Rules { get; } = [.. All.Select(one => one.Rule)];

    /// <summary>The limits of the loaded data, each a statement that a reader of their numbers needs.</summary>
    public static IReadOnlyList<string> Limits { get; } =
    [
        "The documented cases are no sample: shares of them say nothing about the country.",
        "The study's 1,126 cases were not found published, so no loaded case can be compared with them.",
        "Arranged pairings and the province of Zhejiang are over-represented among the documented cases.",
        "Pages were read as stored excerpts; some are reposts and may vanish.",
        "Whether an agreement was implemented was not checked.",
        "Many dates are of a day on which the tie existed, not of signing, and some cases have no date.",
        "Mechanisms were assigned by the study's definitions where the source does not name one.",
        "Synthetic cases are drawn to agree with the published numbers: they confirm the counting and nothing else.",
    ];

    /// <summary>Returns the ids of the rules that a case fails, in the order of <see cref="Rules"/>; empty if it meets all that are judged.</summary>
    /// <param name="placed">The case on the map of its day.</param>
    public static IEnumerable<string> FailedBy(PlacedCooperation placed) =>
        All.Where(one => one.Holds is { } holds && !holds(placed)).Select(one => one.Rule.Id);
}
