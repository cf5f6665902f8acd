using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Seeding;

/// <summary>Writes cases as a file of <c>cases/</c>, which <see cref="SeedReader"/> reads back to the same cases.</summary>
public static class CaseFileWriter
{
    /// <summary>Writes a file: comments, a header, and one row for each case. Lines end with LF on every machine.</summary>
    /// <param name="writer">The writer of the file. The other files are in UTF-8 without a byte order mark.</param>
    /// <param name="comments">Lines for readers of the file, without line breaks; each is written after <c># </c>.</param>
    /// <param name="cases">Cases that obey the rules of the model (<see cref="CooperationRules"/>).</param>
    /// <param name="map">The map, for the parties' Chinese names.</param>
    public static void Write(TextWriter writer, IEnumerable<string> comments, IEnumerable<Cooperation> cases, UnitMap map)
    {
        foreach (var comment in comments)
            writer.Write($"{LeadingComments.Mark} {comment}\n");
        CsvRecords.Write(writer, cases.Select(cooperation => Record(cooperation, map)).Prepend(CaseRowReader.Columns));
    }

    private static IEnumerable<string?> Record(Cooperation cooperation, UnitMap map)
    {
        var fields = Fields(cooperation, map);
        return CaseRowReader.Columns.Select(column => fields[column]);
    }

    private static Dictionary<string, string?> Fields(Cooperation cooperation, UnitMap map) => new()
    {
        ["case_id"] = cooperation.CaseId,
        ["parties"] = List(cooperation, party => party.Code.ToString()),
        [CaseRowReader.Names] = List(cooperation, party => map.VersionsNamedBy(party.Code, cooperation.Date).Last().NameZh),
        ["roles"] = List(cooperation, party => Vocabulary.WordFor(party.Role)),
        ["date"] = cooperation.Date?.ToString(),
        ["date_basis"] = Word(cooperation.DateBasis),
        ["mechanism"] = Vocabulary.WordFor(cooperation.Mechanism),
        ["arranged_by"] = cooperation.ArrangedBy?.ToString(),
        ["issue_area"] = Vocabulary.WordFor(cooperation.IssueArea),
        ["amount_rmb"] = cooperation.Amount?.Rmb.ToString(CultureInfo.InvariantCulture),
        ["amount_period"] = Word(cooperation.Amount?.Period),
        ["title"] = cooperation.Title,
        ["note"] = cooperation.Note,
        ["source_url"] = cooperation.Source.Url,
        ["source_title"] = cooperation.Source.Title,
        ["evidence"] = cooperation.Source.Evidence,
        ["confidence"] = Vocabulary.WordFor(cooperation.Source.Confidence),
    };

    private static string List(Cooperation cooperation, Func<Party, string> part) =>
        string.Join(CaseRowReader.Separator, cooperation.Parties.Select(part));

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } given ? Vocabulary.WordFor(given) : null;
}
