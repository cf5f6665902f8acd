using CoopGraph.Analysis.Dyads;
using CoopGraph.Units;

namespace CoopGraph.Reports.Exports.Dyads;

/// <summary>The columns of the table for dyad models. Flags are 0 and 1, as models take them.</summary>
internal static class DyadColumns
{
    /// <summary>Returns the columns.</summary>
    /// <param name="map">The map.</param>
    /// <param name="byYear">Whether there is a row for each year.</param>
    public static IReadOnlyList<ExportAttribute<DyadModelRow>> Of(UnitMap map, bool byYear)
    {
        ExportAttribute<DyadModelRow>[] year = [new("year", AttributeType.Integer, "The year.", row => row.Year)];
        ExportAttribute<DyadModelRow>[] earlier = [Flag("earlier_tie", "Whether they share a case of an earlier year.", row => row.EarlierTie == true)];
        return
        [
            .. byYear ? year : [],
            new("place_a", AttributeType.Text, "The id of the place of the county with the lower code.", row => map.PlaceOf(row.One.Unit).Id),
            new("code_a", AttributeType.Text, "Its code.", row => row.One.Unit.Code.ToString()),
            new("name_a", AttributeType.Text, "Its English name.", row => row.One.Unit.NameEn),
            new("place_b", AttributeType.Text, "The id of the place of the other county.", row => map.PlaceOf(row.Other.Unit).Id),
            new("code_b", AttributeType.Text, "Its code.", row => row.Other.Unit.Code.ToString()),
            new("name_b", AttributeType.Text, "Its English name.", row => row.Other.Unit.NameEn),
            Flag("tie", "Whether they share a case.", row => row.CaseCount > 0),
            new("cases", AttributeType.Integer, "The number of cases that they share.", row => row.CaseCount),
            new("arranged", AttributeType.Integer, "The number of arranged ones.", row => row.Arranged),
            new("mandated", AttributeType.Integer, "The number of mandated ones.", row => row.Mandated),
            new("self_initiated", AttributeType.Integer, "The number of self-initiated ones.", row => row.SelfInitiated),
            .. byYear ? earlier : [],
            Flag("same_prefecture", "Whether they have the same direct parent, and so compete.", row => row.AreRivals),
            Flag("same_province", "Whether they lie in one province.", row => row.SameProvince),
            Flag("adjacent", "Whether they share a border, or shared one while both existed.", row => row.Adjacent),
            new("km", AttributeType.Number, "The distance between their centres in kilometres, rounded to 0.1; missing if a coordinate is.", row => row.Km),
            new("rivals_a", AttributeType.Integer, "The number of rivals of the first county.", row => row.RivalsOfOne),
            new("rivals_b", AttributeType.Integer, "The number of rivals of the other county.", row => row.RivalsOfOther),
        ];
    }

    private static ExportAttribute<DyadModelRow> Flag(string name, string description, Func<DyadModelRow, bool> value) =>
        new(name, AttributeType.Integer, $"{description} 1 if so, 0 if not.", row => value(row) ? 1 : 0);
}
