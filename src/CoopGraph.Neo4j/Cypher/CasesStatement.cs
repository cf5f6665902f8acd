using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>A question for cases, as one statement.</summary>
internal sealed class CasesStatement
{
    private const string Case = "c";
    private readonly UnitMap _map;
    private readonly CasesQuestion _question;
    private readonly PageStatement _page;

    /// <summary>Creates the statement.</summary>
    /// <param name="map">The map.</param>
    /// <param name="relation">The relation of all lists of the question.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellation">The token that ends the writing.</param>
    public CasesStatement(UnitMap map, CaseRelation relation, CasesQuestion question, CancellationToken cancellation)
    {
        _map = map;
        _question = question;
        var parties = CaseLists.PartiesOf(relation, map, question.Where, cancellation);
        var byIndex = relation == CaseRelation.Everywhere && parties is null ? ByIndex(question) : null;
        var list = CaseLists.Write(relation, map, question.Where, parties, byIndex?.Any, Parameters, cancellation);
        IListOrder order = byIndex is null ? new CypherOrder<CaseSort>(question.Order, Expression, Parameters) : byIndex;
        _page = PageStatement.Write(list, CaseReader.Projection(Case), order, question.Page, Parameters);
        Parameters.AddLists(CaseLists.Parameter(question.Of));
    }

    public StatementParameters Parameters { get; } = new();

    public string Statement => _page.Text;

    public Page<PlacedCooperation> Read(JsonElement[] answer) => _page.Read(answer, row =>
    {
        var placed = _map.Place(CaseReader.Read(row));
        return new Row<PlacedCooperation>(placed, one => _question.Order.CursorOf(key => CaseFields.ValueOf(one, key)));
    });

    // A cursor that no case can have is for the order that compares values.
    private CaseKeyOrder? ByIndex(CasesQuestion question)
    {
        if (CaseKey.Of(question.Order) is not { } key)
            return null;
        var canBeSought = new[] { question.Page.After, question.Page.Before }.All(place => place is null || key.At(place.Value) is not null);
        return canBeSought ? new CaseKeyOrder(Case, key, Parameters) : null;
    }

    private static string Expression(CaseSort key) => key switch
    {
        CaseSort.Year => $"{Case}.year",
        CaseSort.SignedOn => $"{Case}.signedOn",
        CaseSort.CaseId => $"{Case}.caseId",
        CaseSort.Amount => $"{Case}.amount",
        CaseSort.RecordedAt => $"{Case}.recordedAt",
        CaseSort.ChangedAt => $"{Case}.changedAt",
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Cases cannot be sorted by it."),
    };
}
