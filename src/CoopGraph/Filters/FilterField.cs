namespace CoopGraph.Filters;

/// <summary>A value that filters can look at.</summary>
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

    /// <summary>In how many cases a unit or a unit below it takes part.</summary>
    CooperationCount,

    /// <summary>How many partners of its own level a unit has.</summary>
    PartnerCount,

    /// <summary>A case's key, as text.</summary>
    CaseId,

    /// <summary>A case's title, as text.</summary>
    Title,

    /// <summary>A case's year; null where it is not known.</summary>
    Year,

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

    /// <summary>How many parties a case has.</summary>
    PartyCount,

    /// <summary>A case's amount in yuan; null where none is known.</summary>
    Amount,

    /// <summary>A party's role; on a tie, the role of the unit that was asked about.</summary>
    Role,

    /// <summary>Whether the two partners of a tie share a border.</summary>
    Adjacent,

    /// <summary>How far the two partners' centres lie apart, in kilometres; null where a coordinate is missing.</summary>
    DistanceKm,

    /// <summary>How many cases a group of a summary has.</summary>
    CaseCount,

    /// <summary>How many counties take part in the cases of a group of a summary.</summary>
    CountyCount,

    /// <summary>How many pairs of counties share a case of a group of a summary.</summary>
    DyadCount,

    /// <summary>The sum of the known amounts of a group of a summary, in yuan.</summary>
    AmountRmb,

    /// <summary>The sum of the known amounts of the cases in which a group of a summary gives, in yuan.</summary>
    AmountGivenRmb,

    /// <summary>The sum of the known amounts of the cases in which a group of a summary receives, in yuan.</summary>
    AmountReceivedRmb,
}
