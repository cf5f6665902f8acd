using CoopGraph.Filters;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>Writes the bodies of statements that list cases.</summary>
internal static class CaseLists
{
    /// <summary>Returns the body of a list, which yields <c>c</c>, a case.</summary>
    /// <param name="relation">The relation of the cases to the places of the lists.</param>
    /// <param name="map">The map.</param>
    /// <param name="where">The condition that the listed cases fulfil; null: none.</param>
    /// <param name="parties">
    /// The constellations of which each listed case has one as a party; null where the condition demands none. See <see cref="PartiesOf"/>.
    /// </param>
    /// <param name="indexed">A condition that holds for all cases and lets an index be used; null for none.</param>
    /// <param name="parameters">The parameters to which the values are added.</param>
    /// <param name="cancellation">The token that ends the writing.</param>
    public static string Write(
        CaseRelation relation, UnitMap map, Predicate? where, string[]? parties, string? indexed, StatementParameters parameters, CancellationToken cancellation)
    {
        if (parties is not null)
            parameters.Add("parties", parties);
        var written = new CypherPredicates(map, parameters, cancellation).OnCase(where, "c");
        return StatementFile.Read(parties is null ? FileOf(relation) : "list-cases-of-parties", new Dictionary<string, string>
        {
            ["where"] = indexed is null ? written : $"{indexed} AND {written}",
        });
    }

    /// <summary>Returns the constellations from which a list of all cases can start; null where it reads the cases themselves.</summary>
    /// <exception cref="InvalidQuestionException">The condition has too many patterns.</exception>
    public static string[]? PartiesOf(CaseRelation relation, UnitMap map, Predicate? where, CancellationToken cancellation)
    {
        StatementBounds.Check(where);
        return relation == CaseRelation.Everywhere ? RequiredParties.Find(where, map, cancellation) : null;
    }

    /// <summary>Returns the lists as the value of the statement's parameter <c>$lists</c>.</summary>
    public static IEnumerable<Dictionary<string, object?>> Parameter(IEnumerable<CaseSelection> lists) =>
        lists.Select(selection => new Dictionary<string, object?> { ["place"] = selection.Of?.Index });

    private static string FileOf(CaseRelation relation) => relation switch
    {
        CaseRelation.Everywhere => "list-cases-everywhere",
        CaseRelation.TakingPart => "list-cases-taking-part",
        CaseRelation.ArrangedBy => "list-cases-arranged-by",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "Not a relation of cases."),
    };
}
