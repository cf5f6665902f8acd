using System.Globalization;

namespace CoopGraph.Benchmarks;

/// <summary>Cases that are drawn at random between counties in force all the time.</summary>
internal static class DenseSeed
{
    // Some seventy partners for each of some 2,800 counties, so that ten of them are a page.
    private const int Cases = 100_000;
    private const string Header =
        "case_id,parties,party_names_zh,roles,date,date_basis,mechanism,arranged_by,issue_area,amount_rmb,amount_period,title,note,source_url,source_title,evidence,confidence";

    private static readonly string Seed = Path.Combine(AppContext.BaseDirectory, "seed");
    private static readonly string[] Mechanisms = ["MANDATED", "SELF_INITIATED"];
    private static readonly string[] IssueAreas = ["ENVIRONMENT", "ECONOMY", "INFRASTRUCTURE", "SECURITY"];

    /// <summary>Returns a copy of the seed with these cases.</summary>
    public static SeedCopy Make() => new(writer =>
    {
        foreach (var line in Draw())
            writer.WriteLine(line);
    });

    private static IEnumerable<string> Draw()
    {
        // code, name_zh, name_en, level, kind, parent_code, valid_from, valid_from_precision, valid_to, ...
        (string Code, string Name)[] counties =
        [
            .. File.ReadLines(Path.Combine(Seed, "units", "units.csv")).Select(line => line.Split(','))
                .Where(unit => unit is [_, _, _, "COUNTY", _, _, "", _, "", ..])
                .Select(unit => (unit[0], unit[1])),
        ];
        var random = new Random(1);
        yield return Header;
        for (var number = 1; number <= Cases; number++)
        {
            var first = random.Next(counties.Length);
            var (one, other) = (counties[first], counties[(first + 1 + random.Next(counties.Length - 1)) % counties.Length]);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"BENCH-{number:D6},{one.Code};{other.Code},{one.Name};{other.Name},peer;peer,{random.Next(2010, 2021)},signed,{Mechanisms[random.Next(2)]},,{IssueAreas[random.Next(4)]},,,Drawn for a benchmark,,,Drawn at random,Drawn at random,medium");
        }
    }
}
