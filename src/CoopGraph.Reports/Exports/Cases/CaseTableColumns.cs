using CoopGraph.Cooperations;
using CoopGraph.Questions;
using static CoopGraph.Reports.Exports.ExportAttributes;

namespace CoopGraph.Reports.Exports.Cases;

/// <summary>The columns of a table of cases that an import reads: those of its template, in its order.</summary>
internal static class CaseTableColumns
{
    private const string Separator = ";";

    /// <summary>Returns the columns.</summary>
    /// <param name="all">The facts of all cases of the data.</param>
    public static IReadOnlyList<ExportAttribute<PlacedCooperation>> Of(IEnumerable<CaseFacts> all)
    {
        var repeated = all.GroupBy(MarksOf, facts => facts.CaseId, StringComparer.Ordinal).Where(same => same.Skip(1).Any()).SelectMany(same => same).ToHashSet();
        return
        [
            Required<PlacedCooperation>("case_id", AttributeType.Text, "The key of the case.", row => row.Case.CaseId),
            new("revision", AttributeType.Integer, "The revision of the case; missing if it is not known.", row => row.Case.Record?.Revision),
            Required<PlacedCooperation>("parties", AttributeType.Text, "The codes of the parties, the giving or upstream side first.", row => List(row, party => party.Code.ToString())),
            Required<PlacedCooperation>("roles", AttributeType.Text, "The role of each party.", row => List(row, party => AttributeText.Of(party.Role)!)),
            new("date", AttributeType.Text, "The date as exactly as it is known; missing if it is not known.", row => row.Case.Date?.ToString()),
            Names<PlacedCooperation, DateBasis>("date_basis", "The meaning of the date.", row => row.Case.DateBasis),
            Names<PlacedCooperation, Mechanism>("mechanism", "The way in which the cooperation came about.", row => row.Case.Mechanism),
            Names<PlacedCooperation, IssueArea>("issue_area", "The subject.", row => row.Case.IssueArea),
            new("arranged_by", AttributeType.Text, "The code of the government that arranged it; missing if none did.", row => row.Case.ArrangedBy?.ToString()),
            new("amount_rmb", AttributeType.Number, "Money that the source names, in yuan.", row => row.Case.Amount?.Rmb),
            Names<PlacedCooperation, AmountPeriod>("amount_period", "The period that the amount covers.", row => row.Case.Amount?.Period),
            Required<PlacedCooperation>("title", AttributeType.Text, "The agreement in a few words.", row => row.Case.Title),
            new("note", AttributeType.Text, "Further facts.", row => row.Case.Note),
            Required<PlacedCooperation>("source_title", AttributeType.Text, "The title of the page or paper.", row => row.Case.Source.Title),
            new("source_url", AttributeType.Text, "The address; missing for print.", row => row.Case.Source.Url),
            Required<PlacedCooperation>("evidence", AttributeType.Text, "The statement in the source that proves the case.", row => row.Case.Source.Evidence),
            Names<PlacedCooperation, Confidence>("confidence", "The strength of the proof.", row => row.Case.Source.Confidence),
            new("allow_duplicate", AttributeType.Text, "Whether another case of the data has the same parties, year and subject.", row => repeated.Contains(row.Case.CaseId) ? "yes" : null),
        ];
    }

    private static string List(PlacedCooperation placed, Func<Party, string> part) => string.Join(Separator, placed.Case.Parties.Select(part));

    // The year is enough: an import looks at the whole date, so it refuses none of these as a duplicate.
    private static string MarksOf(CaseFacts facts) =>
        $"{string.Join(',', facts.Parties.Select(party => party.Place.Index).Order())} {facts.Year} {facts.IssueArea}";
}
