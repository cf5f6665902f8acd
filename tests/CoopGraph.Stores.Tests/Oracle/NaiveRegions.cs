using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Oracle;

/// <summary>The four regions of the statistics office, as lists of provinces.</summary>
internal static class NaiveRegions
{
    private static readonly string[] East = ["11", "12", "13", "31", "32", "33", "35", "37", "44", "46"];
    private static readonly string[] Central = ["14", "34", "36", "41", "42", "43"];
    private static readonly string[] Northeast = ["21", "22", "23"];
    private static readonly string[] West = ["15", "45", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65"];

    public static Region? Of(AdministrativeUnit unit)
    {
        var province = unit.Code.ToString()[..2];
        return East.Contains(province) ? Region.East
            : Central.Contains(province) ? Region.Central
            : Northeast.Contains(province) ? Region.Northeast
            : West.Contains(province) ? Region.West : null;
    }
}
