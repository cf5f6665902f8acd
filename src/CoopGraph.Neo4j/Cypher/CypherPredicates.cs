using System.Globalization;
using CoopGraph.Filters;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>
/// Writes predicates in Cypher. The text follows the predicate's shape; its values are parameters. An expression may be null, which counts as
/// false (<see cref="CypherComparison"/>).
/// </summary>
/// <param name="map">The map.</param>
/// <param name="parameters">The parameters to which the values are added.</param>
/// <param name="cancellation">The token that ends the writing: each condition that the map decides looks at thousands of units.</param>
internal sealed class CypherPredicates(UnitMap map, StatementParameters parameters, CancellationToken cancellation)
{
    private int _variables;

    /// <summary>Returns a condition on a case.</summary>
    /// <param name="predicate">The condition; null: none.</param>
    /// <param name="c">The case's variable.</param>
    public string OnCase(Predicate? predicate, string c) => Combine(predicate, term => OnCase(term, c), term => term switch
    {
        Comparison comparison => CypherComparison.Write($"{c}.{Property(comparison.Field)}", comparison, parameters),
        Related { Relation: Relation.ArrangedBy } related => Single(
            related,
            $"{c}.arrangerPlace",
            () => OnUnit(related.Where, new PartyUnitExpression(map, parameters, $"{c}.arrangerConstellation", $"{c}.arrangerPlace", Itself, cancellation))),
        Related { Relation: Relation.Parties } related => Several(related, (party, where) => $"(:Unit)-[{party}:PARTY_TO]->({c}) WHERE {where}", OnParty),
        _ => throw new ArgumentException($"A case has no {term}.", nameof(predicate)),
    });

    /// <summary>Returns a condition on a tie.</summary>
    /// <param name="predicate">The condition; null: none.</param>
    /// <param name="tie">The tie's variable.</param>
    /// <param name="own">The variable of the unit from which the tie is seen.</param>
    /// <param name="other">The variable of the partner.</param>
    public string OnTie(Predicate? predicate, string tie, string own, string other) => Combine(predicate, term => OnTie(term, tie, own, other), term => term switch
    {
        Comparison { Field: FilterField.Role } comparison => CypherComparison.Write($"CASE startNode({tie}) WHEN {own} THEN {tie}.fromRole ELSE {tie}.toRole END", comparison, parameters),
        Comparison comparison => CypherComparison.Write($"{tie}.{Property(comparison.Field)}", comparison, parameters),
        Related { Relation: Relation.Unit } related => Exactly(related, OnUnit(related.Where, new PartyUnitExpression(
            map, parameters, $"CASE startNode({tie}) WHEN {own} THEN {tie}.toConstellation ELSE {tie}.fromConstellation END", $"{other}.place", Itself, cancellation))),
        _ => throw new ArgumentException($"A tie has no {term}.", nameof(predicate)),
    });

    /// <summary>Returns a condition on a unit. Terms that the map decides are decided together.</summary>
    public string OnUnit(Predicate? predicate, IUnitExpression unit) => MapOnlyPredicates.Contains(predicate)
        ? predicate is null ? "true" : unit.Decide(predicate)
        : predicate switch
        {
            Conjunction and => AllOf(OnUnit(and.Terms, unit, terms => new Conjunction(terms))),
            Disjunction or => AnyOf(OnUnit(or.Terms, unit, terms => new Disjunction(terms))),
            Comparison comparison => CypherComparison.Write(Count(comparison.Field, unit.Place, unit.Level), comparison, parameters),
            Related { Relation: Relation.Parent } related => Above(related, unit.Follow(map.ParentOf)),
            Related { Relation: Relation.Province } related => Above(related, unit.Follow(one => map.AtLevel(one, AdministrativeLevel.Province))),
            Related { Relation: Relation.Cooperations } related => Several(
                related, (c, where) => $"(:Unit {{version: $version, place: {unit.Place}}})-[:INVOLVED_IN]->({c}:Case) WHERE {where}", OnCase),
            Related { Relation: Relation.Partners } related => Ties(related, unit),
            _ => throw new ArgumentException($"A unit has no {predicate}.", nameof(predicate)),
        };

    /// <summary>Returns a number of cases or partners, as an expression.</summary>
    /// <param name="field">The field that names the number.</param>
    /// <param name="place">The place of which the cases or partners are counted, as an expression.</param>
    /// <param name="level">The level (<see cref="IUnitExpression.Level"/>) at which partners are counted, as an expression.</param>
    public string Count(FilterField field, string place, string level)
    {
        var (own, c) = (Variable(), Variable());
        return field == FilterField.PartnerCount
            ? $"COUNT {{ MATCH ({own}:Unit {{version: $version, place: {place}}})-[:COOPERATES_WITH]-({c}:Unit) WHERE {IsOfLevel(own, level)} RETURN DISTINCT {c}.place }}"
            : $"COUNT {{ MATCH (:Unit {{version: $version, place: {place}}})-[:INVOLVED_IN]->({c}:Case) RETURN DISTINCT {c} }}";
    }

    private static string AllOf(IEnumerable<string> terms) => $"({string.Join(" AND ", terms)})";

    // This is not OR. Neo4j converts conditions to conjunctive normal form before it plans, which repeats a term for every way through the
    // disjunctions around it. With OR, a few nested filters, each with a subquery, took Neo4j half a minute.
    private static string AnyOf(IEnumerable<string> terms) =>
        $"CASE {string.Join(' ', terms.Select(term => $"WHEN {term} THEN true"))} ELSE false END";

    private static UnitOnDay? Itself(UnitOnDay unit) => unit;

    private static string Property(FilterField field) => field switch
    {
        FilterField.CaseId => "caseIdFolded",
        FilterField.Title => "titleFolded",
        FilterField.Year => "year",
        FilterField.SignedOn => "signedOn",
        FilterField.DateBasis => "dateBasis",
        FilterField.Confidence => "confidence",
        FilterField.Mechanism => "mechanism",
        FilterField.IssueArea => "issueArea",
        FilterField.Scope => "scope",
        FilterField.CaseLevel => "level",
        FilterField.Provenance => "provenance",
        FilterField.Amount => "amount",
        FilterField.PartyCount => "partyCount",
        FilterField.RecordedAt => "recordedAt",
        FilterField.ChangedAt => "changedAt",
        FilterField.Adjacent => "adjacent",
        FilterField.DistanceKm => "distanceKm",
        _ => throw new ArgumentException($"Neither a case nor a tie has {field}.", nameof(field)),
    };

    private static string Combine(Predicate? predicate, Func<Predicate, string> again, Func<Predicate, string> write) => predicate switch
    {
        null or Conjunction { Terms: [] } => "true",
        Disjunction { Terms: [] } => "false",
        Conjunction and => AllOf(and.Terms.Select(again)),
        Disjunction or => AnyOf(or.Terms.Select(again)),
        _ => write(predicate),
    };

    private string OnParty(Predicate? predicate, string party) => Combine(predicate, term => OnParty(term, party), term => term switch
    {
        Comparison { Field: FilterField.Role } comparison => CypherComparison.Write($"{party}.role", comparison, parameters),
        Related { Relation: Relation.Unit } related => Exactly(
            related, OnUnit(related.Where, new PartyUnitExpression(map, parameters, $"{party}.constellation", $"{party}.place", Itself, cancellation))),
        _ => throw new ArgumentException($"A party has no {term}.", nameof(predicate)),
    });

    private IEnumerable<string> OnUnit(IReadOnlyList<Predicate> terms, IUnitExpression unit, Func<IReadOnlyList<Predicate>, Predicate> combine)
    {
        Predicate[] decided = [.. terms.Where(MapOnlyPredicates.Contains)];
        var written = terms.Where(term => !MapOnlyPredicates.Contains(term)).Select(term => OnUnit(term, unit));
        return decided is [] ? written : written.Prepend(unit.Decide(combine(decided)));
    }

    private string Above(Related related, IUnitExpression above) => Single(related, above.Place, () => OnUnit(related.Where, above));

    // A tie is of the units as they were on the case's day, which had one level.
    private static string IsOfLevel(string unit, string level) => $"{unit}.level = coalesce({level}, {unit}.level)";

    private string Ties(Related related, IUnitExpression unit)
    {
        var (own, other) = (Variable(), Variable());
        return Several(
            related,
            (tie, where) => $"({own}:Unit {{version: $version, place: {unit.Place}}})-[{tie}:COOPERATES_WITH]-({other}:Unit) WHERE {IsOfLevel(own, unit.Level)} AND {where}",
            (where, tie) => OnTie(where, tie, own, other));
    }

    // This is for relations that always have exactly one target.
    private static string Exactly(Related related, string holds) => related.Quantifier == Quantifier.None ? CypherComparison.Not(holds) : holds;

    // This is for relations that have one target or none.
    private static string Single(Related related, string one, Func<string> holds) => related.Quantifier switch
    {
        Quantifier.Some => $"({one} IS NOT NULL AND {holds()})",
        Quantifier.None => $"({one} IS NULL OR {CypherComparison.Not(holds())})",
        _ => $"({one} IS NULL OR {holds()})",
    };

    private string Several(Related related, Func<string, string, string> pattern, Func<Predicate?, string, string> write)
    {
        cancellation.ThrowIfCancellationRequested();
        var variable = Variable();
        var where = write(related.Where, variable);
        return related.Quantifier switch
        {
            Quantifier.Some => $"EXISTS {{ {pattern(variable, where)} }}",
            Quantifier.None => $"NOT EXISTS {{ {pattern(variable, where)} }}",
            _ => $"NOT EXISTS {{ {pattern(variable, CypherComparison.Not(where))} }}",
        };
    }

    private string Variable() => string.Create(CultureInfo.InvariantCulture, $"v{_variables++}");
}
