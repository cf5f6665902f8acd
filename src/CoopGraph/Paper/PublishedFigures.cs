using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Paper;

/// <summary>
/// The figures that the study prints (<see cref="Study"/>). Findings are published with these figures, and synthetic cases are drawn to
/// agree with them.
/// </summary>
internal static class PublishedFigures
{
    /// <summary>The number of cases of cooperation between counties that they found.</summary>
    public const int Cases = 1126;

    /// <summary>The number of counties in the provinces of these cases.</summary>
    public const int Counties = 820;

    /// <summary>The first year of the cases, inclusive.</summary>
    public const int FirstYear = 2009;

    /// <summary>The last year of the cases, inclusive.</summary>
    public const int LastYear = 2020;

    /// <summary>The first year of the surge in poverty alleviation, and of the momentum of cooperation as a whole.</summary>
    public const int PovertySurge = 2013;

    /// <summary>The percentage of all cases with parties in different prefectures.</summary>
    public const int CrossPrefecturePercent = 85;

    /// <summary>The same percentage for the economic cases.</summary>
    public const int EconomicCrossPrefecturePercent = 91;

    /// <summary>The number of rich counties that Anhui paired with as many poor ones.</summary>
    public const int AnhuiPairings = 20;

    /// <summary>The amount in yuan that Anhui requires of each rich county every year.</summary>
    public const int AnhuiYearlyAid = 10_000_000;

    /// <summary>The number of cases in which a county of Shanxi takes part: the fewest of the eight provinces.</summary>
    public const int CasesOfShanxi = 33;

    /// <summary>
    /// The percentage of all cases for each mechanism. The prose prints those of arranged and mandated cases; the self-initiated ones are
    /// the remainder.
    /// </summary>
    public static IReadOnlyDictionary<Mechanism, int> MechanismPercent { get; } = new Dictionary<Mechanism, int>
    {
        [Mechanism.Arranged] = 59,
        [Mechanism.Mandated] = 12,
        [Mechanism.SelfInitiated] = 29,
    };

    /// <summary>The eight provinces, by code.</summary>
    public static IReadOnlyList<UnitCode> Provinces { get; } =
    [
        EightProvinces.Shanxi, EightProvinces.Jilin, EightProvinces.Zhejiang, EightProvinces.Anhui,
        EightProvinces.Shandong, EightProvinces.Hubei, EightProvinces.Guangdong, EightProvinces.Guizhou,
    ];
}
