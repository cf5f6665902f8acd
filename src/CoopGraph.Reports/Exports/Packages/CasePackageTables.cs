using CoopGraph.Cooperations;
using CoopGraph.Units;
using static CoopGraph.Reports.Exports.ExportAttributes;

namespace CoopGraph.Reports.Exports.Packages;

/// <summary>The tables of a data package about cases.</summary>
internal static class CasePackageTables
{
    /// <summary>Returns the tables.</summary>
    /// <param name="cases">The cases, by id.</param>
    public static IEnumerable<PackageTable> Of(IReadOnlyList<PlacedCooperation> cases)
    {
        yield return new PackageTable<PlacedCooperation>(
            "cooperations",
            "Cases of cooperation",
            "The cases, each one formal agreement between local governments. Those with the provenance SYNTHETIC are generated, and no real place's record.",
            CaseColumns(),
            cases,
            ["case_id"],
            PackageForeignKey.To("units", "code", "arranged_by"));
        yield return new PackageTable<PartyRow>(
            "parties",
            "Parties of the cases",
            "The units that take part in the cases, the giving or upstream side first.",
            [
                Required<PartyRow>("case_id", AttributeType.Text, "The id of the case.", row => row.CaseId),
                Required<PartyRow>("position", AttributeType.Integer, "The place in the order of the case, from 1.", row => row.Position),
                Required<PartyRow>("unit_id", AttributeType.Text, "The id of the version of the unit that was in force on the case's day.", row => UnitMap.KeyOf(row.Party.Unit.Unit)),
                Required<PartyRow>("code", AttributeType.Text, "The unit's code in the case.", row => row.Party.Unit.Unit.Code.ToString()),
                Names<PartyRow, PartyRole>("role", "The role.", row => row.Party.Role) with { IsRequired = true },
            ],
            cases.SelectMany(placed => placed.Parties.Select((party, index) => new PartyRow(placed.Case.CaseId, index + 1, party))),
            ["case_id", "position"],
            PackageForeignKey.To("cooperations", "case_id", "case_id"),
            PackageForeignKey.To("units", "id", "unit_id"));
    }

    private static IReadOnlyList<ExportAttribute<PlacedCooperation>> CaseColumns() =>
    [
        Required<PlacedCooperation>("case_id", AttributeType.Text, "The id, which stays the same when data are loaded again.", row => row.Case.CaseId),
        Names<PlacedCooperation, Provenance>("provenance", "The way in which the case entered the data; SYNTHETIC for generated ones.", row => row.Case.Provenance) with { IsRequired = true },
        Required<PlacedCooperation>("title", AttributeType.Text, "The agreement in a few words.", row => row.Case.Title),
        new("date", AttributeType.Text, "The date as exactly as it is known: YYYY, YYYY-MM or YYYY-MM-DD; missing if it is not known.", row => row.Case.Date?.ToString()),
        Names<PlacedCooperation, DateBasis>("date_basis", "The meaning of the date.", row => row.Case.DateBasis),
        Names<PlacedCooperation, Mechanism>("mechanism", "The way in which the cooperation came about.", row => row.Case.Mechanism) with { IsRequired = true },
        Names<PlacedCooperation, IssueArea>("issue_area", "The subject.", row => row.Case.IssueArea) with { IsRequired = true },
        Names<PlacedCooperation, AdministrativeLevel>("level", "The highest level among the parties.", row => row.Level) with { IsRequired = true },
        Names<PlacedCooperation, SpatialScope>("scope", "The distance between the parties in the hierarchy, on the case's day.", row => row.Scope) with { IsRequired = true },
        new("arranged_by", AttributeType.Text, "The code of the higher government that brokered it; missing if none did or none is named.", row => row.Case.ArrangedBy?.ToString()),
        new("amount_rmb", AttributeType.Number, "Money that the source names, in yuan.", row => row.Case.Amount?.Rmb),
        Names<PlacedCooperation, AmountPeriod>("amount_period", "The period that the amount covers.", row => row.Case.Amount?.Period),
        new("note", AttributeType.Text, "Further facts that a reader should know.", row => row.Case.Note),
        Required<PlacedCooperation>("source_title", AttributeType.Text, "The title of the page or paper.", row => row.Case.Source.Title),
        new("source_url", AttributeType.Text, "The address as published; missing for print.", row => row.Case.Source.Url),
        Required<PlacedCooperation>("evidence", AttributeType.Text, "The statement in the source that proves the case, paraphrased.", row => row.Case.Source.Evidence),
        Names<PlacedCooperation, Confidence>("confidence", "The strength of the proof.", row => row.Case.Source.Confidence) with { IsRequired = true },
    ];

    private sealed record PartyRow(string CaseId, int Position, PlacedParty Party);
}
