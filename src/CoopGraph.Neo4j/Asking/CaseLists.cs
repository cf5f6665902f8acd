using CoopGraph.Questions;

namespace CoopGraph.Neo4j.Asking;

/// <summary>The bodies of statements that list cases.</summary>
internal static class CaseLists
{
    /// <summary>The file of the list's body: it gives <c>c</c>, a case.</summary>
    public static string FileOf(CaseRelation relation) => relation switch
    {
        CaseRelation.Everywhere => "list-cases-everywhere",
        CaseRelation.TakingPart => "list-cases-taking-part",
        CaseRelation.ArrangedBy => "list-cases-arranged-by",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "Not a relation of cases."),
    };

    /// <summary>The lists as the statement's parameter <c>$lists</c>.</summary>
    public static Dictionary<string, object?>[] Parameter(IEnumerable<CaseSelection> lists) =>
        [.. lists.Select(selection => new Dictionary<string, object?> { ["place"] = selection.Of?.Index })];
}
