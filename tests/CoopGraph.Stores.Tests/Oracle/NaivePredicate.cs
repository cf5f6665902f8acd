using CoopGraph.Filters;
using CoopGraph.Stores.Tests.Differential;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Oracle;

/// <summary>A unit that a predicate looks at. Within a case, comparisons for equality match all codes and names of its place.</summary>
internal sealed record UnitSubject(UnitOnDay Unit, bool InCase);

/// <summary>Decides predicates by their written meaning.</summary>
internal sealed class NaivePredicate(NaiveGraph graph)
{
    public bool Holds(Predicate? predicate, object subject) => predicate switch
    {
        null => true,
        Conjunction and => and.Terms.All(term => Holds(term, subject)),
        Disjunction or => or.Terms.Any(term => Holds(term, subject)),
        Comparison comparison => Compare(comparison, ValuesOf(subject, comparison)),
        Related { Quantifier: Quantifier.Some } some => RelatedTo(subject, some.Relation).Any(one => Holds(some.Where, one)),
        Related { Quantifier: Quantifier.All } all => RelatedTo(subject, all.Relation).All(one => Holds(all.Where, one)),
        Related none => !RelatedTo(subject, none.Relation).Any(one => Holds(none.Where, one)),
        _ => throw new ArgumentException("No predicate.", nameof(predicate)),
    };

    /// <summary>
    /// Checks whether one of the subject's values fulfils the comparison; the opposites hold exactly when their originals do not.
    /// </summary>
    private static bool Compare(Comparison comparison, object?[] actual) => comparison.Comparator switch
    {
        Comparator.Neq => !Compare(comparison with { Comparator = Comparator.Eq }, actual),
        Comparator.Nin => !Compare(comparison with { Comparator = Comparator.In }, actual),
        _ => actual.Any(value => comparison.Values.Any(given => Compare(comparison.Comparator, value, given))),
    };

    private static bool Compare(Comparator comparator, object? actual, object? given)
    {
        if (comparator is Comparator.Eq or Comparator.In)
            return Equals(Folded(actual), Folded(given));
        if (actual is null || given is null)
            return false;
        return comparator switch
        {
            _ when actual is DateOnly day => comparator switch
            {
                Comparator.Gt => day > (DateOnly)given,
                Comparator.Gte => day >= (DateOnly)given,
                Comparator.Lt => day < (DateOnly)given,
                _ => day <= (DateOnly)given,
            },
            _ when actual is DateTimeOffset time => comparator switch
            {
                Comparator.Gt => time > (DateTimeOffset)given,
                Comparator.Gte => time >= (DateTimeOffset)given,
                Comparator.Lt => time < (DateTimeOffset)given,
                _ => time <= (DateTimeOffset)given,
            },
            Comparator.Gt => (decimal)actual > (decimal)given,
            Comparator.Gte => (decimal)actual >= (decimal)given,
            Comparator.Lt => (decimal)actual < (decimal)given,
            Comparator.Lte => (decimal)actual <= (decimal)given,
            Comparator.Contains => Text(actual).Contains(Text(given), StringComparison.Ordinal),
            Comparator.StartsWith => Text(actual).StartsWith(Text(given), StringComparison.Ordinal),
            _ => Text(actual).EndsWith(Text(given), StringComparison.Ordinal),
        };
    }

    private static object? Folded(object? value) => value is string text ? text.ToUpperInvariant() : value;

    private static string Text(object value) => ((string)value).ToUpperInvariant();

    private object?[] ValuesOf(object subject, Comparison comparison) => (subject, comparison.Field) switch
    {
        (UnitSubject unit, FilterField.Code) => [.. Versions(unit, comparison.Comparator).Select(version => version.Code.ToString())],
        (UnitSubject unit, FilterField.Name) => [.. Versions(unit, comparison.Comparator).SelectMany(version => new[] { version.NameZh, version.NameEn })],
        (UnitSubject unit, FilterField.UnitLevel) => [unit.Unit.Unit.Level],
        (UnitSubject unit, FilterField.Kind) => [unit.Unit.Unit.Kind],
        (UnitSubject unit, FilterField.Region) => [NaiveRegions.Of(unit.Unit.Unit)],
        (UnitSubject unit, FilterField.Poor) => [graph.Map.IsPoor(unit.Unit)],
        (UnitSubject unit, FilterField.CooperationCount) => [graph.CooperationCount(unit.Unit)],
        (UnitSubject unit, FilterField.PartnerCount) => [graph.PartnerCount(unit.Unit)],
        (NaiveGroup group, FilterField.CaseCount) => [(decimal)group.CaseCount],
        (NaiveGroup group, FilterField.CountyCount) => [(decimal)group.CountyCount],
        (NaiveGroup group, FilterField.DyadCount) => [(decimal)group.DyadCount],
        (NaiveGroup group, FilterField.AmountRmb) => [group.Amount],
        (NaiveGroup group, FilterField.AmountGivenRmb) => [group.Given],
        (NaiveGroup group, FilterField.AmountReceivedRmb) => [group.Received],
        (NaiveGroup group, FilterField.YearlyRmb) => [group.Yearly],
        (NaiveGroup group, FilterField.YearlyGivenRmb) => [group.YearlyGiven],
        (NaiveGroup group, FilterField.YearlyReceivedRmb) => [group.YearlyReceived],
        (NaiveParty party, FilterField.Role) => [party.Role],
        (NaiveTie tie, FilterField.Role) => [tie.Own.Role],
        (NaiveTie tie, FilterField.Scope) => [tie.Scope],
        (NaiveTie tie, FilterField.Adjacent) => [tie.Adjacent],
        (NaiveTie tie, FilterField.DistanceKm) => [(decimal?)tie.DistanceKm],
        (NaiveTie tie, _) => ValuesOf(tie.Case, comparison),
        (NaiveCase one, FilterField.CaseId) => [one.Row.CaseId],
        (NaiveCase one, FilterField.Title) => [one.Row.Title],
        (NaiveCase one, FilterField.Year) => [(decimal?)one.Year],
        (NaiveCase one, FilterField.SignedOn) => [one.Row.Date is { Month: { } month, Day: { } day } date ? new DateOnly(date.Year, month, day) : null],
        (NaiveCase one, FilterField.DateBasis) => [one.Row.DateBasis],
        (NaiveCase one, FilterField.Confidence) => [one.Row.Source.Confidence],
        (NaiveCase one, FilterField.Mechanism) => [one.Row.Mechanism],
        (NaiveCase one, FilterField.IssueArea) => [one.Row.IssueArea],
        (NaiveCase one, FilterField.Scope) => [one.Scope],
        (NaiveCase one, FilterField.CaseLevel) => [one.Level],
        (NaiveCase one, FilterField.Provenance) => [one.Row.Provenance],
        (NaiveCase one, FilterField.PartyCount) => [(decimal)one.Parties.Count],
        (NaiveCase one, FilterField.Amount) => [one.Row.Amount?.Rmb],
        (NaiveCase one, FilterField.RecordedAt) => [TwoLoads.TimesOf(one.Row).RecordedAt],
        (NaiveCase one, FilterField.ChangedAt) => [TwoLoads.TimesOf(one.Row).ChangedAt],
        _ => throw new ArgumentException($"{subject.GetType().Name} has no {comparison.Field}.", nameof(comparison)),
    };

    private IEnumerable<AdministrativeUnit> Versions(UnitSubject unit, Comparator comparator) =>
        unit.InCase && comparator is (Comparator.Eq or Comparator.Neq or Comparator.In or Comparator.Nin)
            ? graph.Map.PlaceOf(unit.Unit.Unit).Versions
            : [unit.Unit.Unit];

    private IEnumerable<object> RelatedTo(object subject, Relation relation) => (subject, relation) switch
    {
        (UnitSubject unit, Relation.Parent) => graph.Map.ParentOf(unit.Unit) is { } parent ? [unit with { Unit = parent }] : [],
        (UnitSubject unit, Relation.Province) => graph.Map.ProvinceOf(unit.Unit) is { } province ? [unit with { Unit = province }] : [],
        (UnitSubject unit, Relation.Cooperations) => graph.TakingPart(graph.Map.PlaceOf(unit.Unit.Unit)),
        (UnitSubject unit, Relation.Partners) => graph.TiesOf(unit.Unit.Unit),
        (NaiveCase one, Relation.Parties) => one.Parties,
        (NaiveCase one, Relation.ArrangedBy) => one.Arranger is { } arranger ? [new UnitSubject(arranger.Unit, InCase: true)] : [],
        (NaiveParty party, Relation.Unit) => [new UnitSubject(party.Unit, InCase: true)],
        (NaiveTie tie, Relation.Unit) => [new UnitSubject(tie.Other.Unit, InCase: true)],
        _ => throw new ArgumentException($"{subject.GetType().Name} has no {relation}.", nameof(relation)),
    };
}
