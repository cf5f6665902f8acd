using CoopGraph.Paper;

namespace CoopGraph.Synthesis;

/// <summary>
/// The distribution of the cases over the provinces, chosen to resemble the paper's words on Figure 4. Hubei and Guizhou have many cases,
/// most of them aid from the coast, and Shanxi has by far the fewest: the published 33 (8 and 18 within the province, 2, 3 and 2 with
/// others).
/// </summary>
internal static class ChosenProvinces
{
    /// <summary>The figures of each province. Only provinces on the coast give to others, and only the rest receive.</summary>
    public static IReadOnlyList<ProvinceFigures> All { get; } =
    [
        new(EightProvinces.Guangdong, nameof(EightProvinces.Guangdong), 110, 72, 95, 0, 38),
        new(EightProvinces.Zhejiang, nameof(EightProvinces.Zhejiang), 85, 82, 105, 0, 38),
        new(EightProvinces.Shandong, nameof(EightProvinces.Shandong), 75, 65, 66, 0, 26),
        new(EightProvinces.Hubei, nameof(EightProvinces.Hubei), 40, 30, 0, 116, 20),
        new(EightProvinces.Guizhou, nameof(EightProvinces.Guizhou), 40, 16, 0, 136, 14),
        new(EightProvinces.Anhui, nameof(EightProvinces.Anhui), PublishedFigures.AnhuiPairings, 40, 0, 6, 18),
        new(EightProvinces.Jilin, nameof(EightProvinces.Jilin), 20, 30, 0, 6, 7),
        new(EightProvinces.Shanxi, nameof(EightProvinces.Shanxi), 8, 18, 0, 2, 3),
    ];

    /// <summary>
    /// The borders that mandated cases cross. Of the borders between two of the eight provinces, only the two long ones are among them.
    /// </summary>
    public static IReadOnlyList<BorderFigures> Borders { get; } =
    [
        new(EightProvinces.Anhui, EightProvinces.Zhejiang, 3),
        new(EightProvinces.Anhui, EightProvinces.Hubei, 2),
        new(EightProvinces.Guangdong, null, 5),
        new(EightProvinces.Zhejiang, null, 3),
        new(EightProvinces.Shandong, null, 3),
        new(EightProvinces.Hubei, null, 3),
        new(EightProvinces.Guizhou, null, 2),
        new(EightProvinces.Anhui, null, 2),
        new(EightProvinces.Jilin, null, 2),
        new(EightProvinces.Shanxi, null, 2),
    ];

    /// <summary>Returns the mandated cases of a province across its borders, of the published number of cases.</summary>
    public static int OnBorders(ProvinceFigures province) =>
        Borders.Where(border => border.First == province.Province || border.Second == province.Province).Sum(border => border.Cases);

    /// <summary>Returns all cases of a province, of the published number of cases.</summary>
    public static int AllOf(ProvinceFigures province) =>
        province.AidWithin + province.OtherWithin + province.AidGiven + province.AidReceived + province.Ventures + OnBorders(province);
}
