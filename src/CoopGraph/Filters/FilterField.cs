namespace CoopGraph.Filters;

/// <summary>A value that filters can compare.</summary>
public enum FilterField
{
    /// <summary>A unit's code, six digits, as text.</summary>
    Code,

    /// <summary>A unit's names, Chinese and romanised, as text.</summary>
    Name,

    /// <summary>A unit's level.</summary>
    UnitLevel,

    /// <summary>A unit's kind.</summary>
    Kind,

    /// <summary>The region in which a unit lies; null for the country, Hong Kong, Macao and Taiwan.</summary>
    Region,

    /// <summary>Whether a unit is on the list of poor counties.</summary>
    Poor,

    /// <summary>The number of cases in which a unit or a unit below it takes part.</summary>
    CooperationCount,

    /// <summary>The number of partners of a unit at its own level.</summary>
    PartnerCount,

    /// <summary>A case's key, as text.</summary>
    CaseId,

    /// <summary>A case's title, as text.</summary>
    Title,

    /// <summary>A case's year; null if it is not known.</summary>
    Year,

    /// <summary>The day of a case's date; null if the date is not known to the day.</summary>
    SignedOn,

    /// <summary>The meaning of a case's date; null if no date is known.</summary>
    DateBasis,

    /// <summary>The strength of the proof of a case.</summary>
    Confidence,

    /// <summary>A case's mechanism.</summary>
    Mechanism,

    /// <summary>A case's issue area.</summary>
    IssueArea,

    /// <summary>A case's scope; on a tie, the scope of the two partners.</summary>
    Scope,

    /// <summary>The highest level among a case's parties.</summary>
    CaseLevel,

    /// <summary>A case's provenance.</summary>
    Provenance,

    /// <summary>The number of parties of a case.</summary>
    PartyCount,

    /// <summary>A case's amount in yuan; null if none is known.</summary>
    Amount,

    /// <summary>The time at which a case was added to the data; null if it is not known.</summary>
    RecordedAt,

    /// <summary>The time at which a case was added or last changed; null if it is not known.</summary>
    ChangedAt,

    /// <summary>A party's role; on a tie, the role of the unit in the question.</summary>
    Role,

    /// <summary>Whether the two partners of a tie share a border.</summary>
    Adjacent,

    /// <summary>The distance between the two partners' centres, in kilometres; null if a coordinate is missing.</summary>
    DistanceKm,

    /// <summary>The number of cases of a group of a summary.</summary>
    CaseCount,

    /// <summary>The number of counties that take part in the cases of a group of a summary.</summary>
    CountyCount,

    /// <summary>The number of pairs of counties that share a case of a group of a summary.</summary>
    DyadCount,

    /// <summary>The sum of the known amounts of a group of a summary that are not yearly, in yuan.</summary>
    AmountRmb,

    /// <summary>The share of a group of a summary in these amounts as donor, in yuan.</summary>
    AmountGivenRmb,

    /// <summary>The share of a group of a summary in these amounts as recipient, in yuan.</summary>
    AmountReceivedRmb,

    /// <summary>The sum of the known yearly amounts of a group of a summary, in yuan a year.</summary>
    YearlyRmb,

    /// <summary>The share of a group of a summary in the yearly amounts as donor, in yuan a year.</summary>
    YearlyGivenRmb,

    /// <summary>The share of a group of a summary in the yearly amounts as recipient, in yuan a year.</summary>
    YearlyReceivedRmb,
}
