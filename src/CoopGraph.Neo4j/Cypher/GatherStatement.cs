using System.Text.Json;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>A question that gathers all cases of lists for counting, as one statement.</summary>
internal sealed class GatherStatement
{
    private readonly Func<JsonElement, CaseFacts> _read;

    /// <summary>Creates the statement.</summary>
    /// <param name="map">The map.</param>
    /// <param name="relation">The relation of all lists of the question.</param>
    /// <param name="question">The question.</param>
    /// <param name="known">The facts in memory, by id; null where the statement reads them.</param>
    /// <param name="cancellation">The token that ends the writing.</param>
    public GatherStatement(UnitMap map, CaseRelation relation, GatherQuestion question, Func<string, CaseFacts>? known, CancellationToken cancellation)
    {
        _read = known is null ? new FactsReader(map).Read : id => known(id.GetString()!);
        var list = CaseLists.Write(relation, map, question.Where, CaseLists.PartiesOf(relation, map, question.Where, cancellation), indexed: null, Parameters, cancellation);
        Statement = StatementFile.Read("gather-cases", new Dictionary<string, string> { ["list"] = list, ["case"] = known is null ? "[c.caseId, c.facts]" : "c.caseId" });
        Parameters.AddLists(CaseLists.Parameter(question.Of));
    }

    public StatementParameters Parameters { get; } = new();

    public string Statement { get; }

    /// <summary>Reads the cases of one list, sorted by id.</summary>
    /// <param name="answer">The list's row in the statement's result.</param>
    public IReadOnlyList<CaseFacts> Read(JsonElement[] answer)
    {
        CaseFacts[] cases = [.. answer[2].EnumerateArray().Select(_read)];
        Array.Sort(cases, (one, other) => string.CompareOrdinal(one.CaseId, other.CaseId));
        return cases;
    }
}
