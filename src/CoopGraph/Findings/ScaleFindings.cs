using CoopGraph.Paper;

namespace CoopGraph.Findings;

/// <summary>The findings about the scale of the study.</summary>
internal static class ScaleFindings
{
    public static FindingRule Cases { get; } = new(
        new Finding(
            "SCALE",
            "The study rests on cases of cooperation between counties of eight provinces, from 2009 to 2020. The number is that of the cases.",
            "Section 1",
            PublishedFigures.Cases,
            FindingUnit.Cases),
        cases => Measurement.Of(cases.All, () => cases.All.Count));

    public static FindingRule Counties { get; } = new(
        new Finding(
            "SCALE_COUNTIES",
            "The study covers the counties of eight provinces. The number is that of their counties: of all provinces in which a county has a case, "
            + "as on the last day of the map.",
            "Section 1",
            PublishedFigures.Counties,
            FindingUnit.Counties),
        cases => Measurement.Of(cases.All, () => cases.CountiesOfProvinces.Count));
}
