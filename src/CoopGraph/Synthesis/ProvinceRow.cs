using CoopGraph.Units;

namespace CoopGraph.Synthesis;

/// <summary>Rows of provinces, each as often as its weight asks.</summary>
internal static class ProvinceRow
{
    /// <summary>Returns a number of provinces in the order of <see cref="ChosenProvinces.All"/>.</summary>
    /// <param name="count">The number of provinces.</param>
    /// <param name="weight">The weight of a province.</param>
    public static UnitCode[] Of(int count, Func<ProvinceFigures, int> weight) =>
    [
        .. ChosenProvinces.All
            .Zip(LargestRemainder.Apportion(count, [.. ChosenProvinces.All.Select(weight)]))
            .SelectMany(quota => Enumerable.Repeat(quota.First.Province, quota.Second)),
    ];
}
