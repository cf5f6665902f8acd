using System.Globalization;
using CoopGraph.Analysis.Dyads;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Seeding;
using CoopGraph.Units;

namespace CoopGraph.Cli.Commands;

/// <summary>The text of a table for a dyad model: CSV with one row for each pair of counties, or for each pair and year.</summary>
internal static class DyadTableFile
{
    private static readonly string[] Columns =
    [
        "year", "place_a", "code_a", "name_a", "place_b", "code_b", "name_b", "tie", "cases", "arranged", "mandated", "self_initiated", "earlier_tie",
        "same_prefecture", "same_province", "adjacent", "km", "rivals_a", "rivals_b",
    ];

    /// <summary>Reads the seed's real cases. The returned action writes the table.</summary>
    /// <param name="seedFolder">The folder of seed data.</param>
    /// <param name="provinces">The codes of the provinces.</param>
    /// <param name="byYear">Whether there is a row for each year.</param>
    /// <exception cref="SeedException">The seed breaks a rule.</exception>
    public static Action<TextWriter> Prepare(string seedFolder, IReadOnlyCollection<UnitCode> provinces, bool byYear)
    {
        var data = SeedReader.Read(seedFolder);
        var map = UnitMap.Of(data.Units);
        var table = new DyadModelTable(map, [.. data.Cooperations.Select(cooperation => CaseFacts.Of(map, map.Place(cooperation)))]);
        var rows = byYear ? table.ByYear(provinces) : table.OverAllYears(provinces);
        var header = byYear ? Columns : Columns.Where(column => column is not ("year" or "earlier_tie"));
        return writer => CsvRecords.Write(writer, rows.Select(row => Fields(map, row)).Prepend(header));
    }

    private static IEnumerable<string?> Fields(UnitMap map, DyadModelRow row)
    {
        string?[] year = row.Year is { } known ? [Text(known)] : [];
        string?[] earlier = row.EarlierTie is { } tied ? [Text(tied)] : [];
        return
        [
            .. year,
            map.PlaceOf(row.One.Unit).Id, row.One.Unit.Code.ToString(), row.One.Unit.NameEn,
            map.PlaceOf(row.Other.Unit).Id, row.Other.Unit.Code.ToString(), row.Other.Unit.NameEn,
            Text(row.CaseCount > 0), Text(row.CaseCount), Text(row.Arranged), Text(row.Mandated), Text(row.SelfInitiated),
            .. earlier,
            Text(row.AreRivals), Text(row.SameProvince), Text(row.Adjacent), row.Km?.ToString(CultureInfo.InvariantCulture),
            Text(row.RivalsOfOne), Text(row.RivalsOfOther),
        ];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool flag) => flag ? "1" : "0";
}
