using CoopGraph.Cooperations;
using CoopGraph.Findings;
using CoopGraph.Questions;
using CoopGraph.Testing;
using CoopGraph.Tests.Support;
using CoopGraph.Units;

namespace CoopGraph.Tests.Findings;

/// <summary>Short methods for the numbers of findings on cases of the real map.</summary>
internal static class Measured
{
    // Feidong and Feixi of Hefei, Funan of Fuyang, Luotian of Huanggang in Hubei.
    public const string Feidong = RealUnits.Feidong;
    public const string Feixi = RealUnits.Feixi;
    public const string Funan = RealUnits.Funan;
    public const string Luotian = RealUnits.Luotian;

    /// <summary>Returns the number of a finding, and the number of cases that it is based on.</summary>
    public static (double? Loaded, int CaseCount) Of(string id, params Cooperation[] cases)
    {
        var measured = All(id, cases);
        return (measured.Loaded, measured.CaseCount);
    }

    /// <summary>Returns all that is measured of a finding.</summary>
    public static MeasuredFinding All(string id, params Cooperation[] cases) =>
        FindingTable.Measure(Repository.Map, [.. cases.Select(Facts)], withSensitivity: true).Single(one => one.Finding.Id == id);

    /// <summary>Returns a case of an issue area in a year.</summary>
    public static Cooperation About(IssueArea area, string? date, params string[] parties) => Cases.Between(date, parties) with { IssueArea = area };

    /// <summary>Returns a case of a mechanism.</summary>
    public static Cooperation By(Mechanism mechanism, IssueArea area = IssueArea.Other) =>
        Cases.Between("2015", Feidong, Funan) with { Mechanism = mechanism, IssueArea = area };

    /// <summary>Returns a pairing on poverty alleviation that a government arranged.</summary>
    public static Cooperation ArrangedBy(string government, string donor, string recipient) =>
        Cases.Between("2015", donor, recipient).With(PartyRole.Donor, PartyRole.Recipient) with
        {
            Mechanism = Mechanism.Arranged,
            IssueArea = IssueArea.PovertyAlleviation,
            ArrangedBy = UnitCode.Parse(government),
        };

    private static CaseFacts Facts(Cooperation cooperation) => CaseFacts.Of(Repository.Map, Repository.Map.Place(cooperation));
}
