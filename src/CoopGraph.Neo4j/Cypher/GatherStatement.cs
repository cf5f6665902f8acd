using System.Text.Json;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>A question that gathers all cases of lists for counting, as one statement.</summary>
internal sealed class GatherStatement
{
    private readonly FactsReader _reader;

    /// <summary>Creates the statement.</summary>
    /// <param name="map">The map.</param>
    /// <param name="relation">The relation of all lists of the question.</param>
    /// <param name="question">The question.</param>
    public GatherStatement(UnitMap map, CaseRelation relation, GatherQuestion question)
    {
        _reader = new FactsReader(map);
        var list = CaseLists.Write(relation, map, question.Where, Parameters);
        Statement = StatementFile.Read("gather-cases", new Dictionary<string, string> { ["list"] = list });
        Parameters.AddLists(CaseLists.Parameter(question.Of));
    }

    public StatementParameters Parameters { get; } = new();

    public string Statement { get; }

    /// <summary>Reads the cases of one list, sorted by id.</summary>
    /// <param name="answer">The list's row in the statement's result.</param>
    public IReadOnlyList<CaseFacts> Read(JsonElement[] answer)
    {
        CaseFacts[] cases = [.. answer[2].EnumerateArray().Select(_reader.Read)];
        Array.Sort(cases, (one, other) => string.CompareOrdinal(one.CaseId, other.CaseId));
        return cases;
    }
}
