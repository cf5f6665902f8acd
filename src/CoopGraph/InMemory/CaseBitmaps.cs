using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CoopGraph.Caching;
using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Questions;

namespace CoopGraph.InMemory;

/// <summary>
/// The cases that fulfil a filter, as bitmaps put together. For each field, the cases are grouped by value when a filter first asks for the
/// field, and the groups live as long as the version of the data. Their memory has a bound: a few bytes for each case and field.
/// </summary>
/// <param name="cases">The cases.</param>
internal sealed class CaseBitmaps(CaseIndex cases)
{
    private const int MostKnown = 200;
    private const int MostBytes = 4 * 1024 * 1024;
    private const int BitsInByte = 8;

    private readonly ConcurrentDictionary<FilterField, Lazy<CaseGroups<Value>>> _fields = new();
    private readonly Lazy<CaseGroups<PlacedParty>> _parties = new(() => new(cases.All, one => one.Parties, SameFacts.Instance));
    private readonly Lazy<CaseGroups<PlacedUnit>> _arrangers =
        new(() => new(cases.All, one => one.ArrangedBy is { } arranger ? [arranger] : [], SameFacts.Instance));
    // Filters that were decided before, since the next page has the same one; and conditions on parties and arrangers: each looks at thousands of units.
    private readonly LruCache<string, Bits> _known = new(MostKnown, MostBytes, (text, bits) => (text.Length * sizeof(char)) + (bits.Length / BitsInByte));
    private readonly Lazy<ILookup<string, int>> _ids =
        new(() => Enumerable.Range(0, cases.All.Count).ToLookup(position => cases.All[position].Case.CaseId, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// Splits a filter into bitmaps and the rest. A case fulfils the filter if it is in the bitmap and fulfils the rest.
    /// </summary>
    /// <param name="where">The filter; null for none.</param>
    /// <param name="matcher">Decides conditions on parties and arrangers.</param>
    /// <returns>The bitmap, null for all cases; and the rest, null for none.</returns>
    public (Bits? Found, Predicate? Others) Split(Predicate? where, CaseMatcher matcher)
    {
        List<Predicate> grouped = [];
        List<Predicate> rest = [];
        Add(where);
        return (grouped is [] ? null : Known(Predicate.AllOf(grouped), matcher), rest is [] ? null : Predicate.AllOf(rest));

        void Add(Predicate? predicate)
        {
            if (predicate is null)
                return;
            if (predicate.Leaves.All(IsGrouped))
                grouped.Add(predicate);
            else if (predicate is Conjunction and)
                and.Terms.ToList().ForEach(Add);
            else
                rest.Add(predicate);
        }
    }

    // Nearly every case has a title and an id of its own, so that groups would save nothing. An id that is given whole is looked up.
    private static bool IsGrouped(Predicate leaf) => leaf is not Comparison comparison
        || comparison.Field switch
        {
            FilterField.Title => false,
            FilterField.CaseId => comparison.Comparator.IsAboutIdentity(),
            _ => true,
        };

    // It belongs to all who asked for it, so it must not be changed.
    private Bits Known(Predicate predicate, CaseMatcher matcher)
    {
        var text = PredicateText.Of(predicate);
        if (_known.TryGetValue(text, out var known))
            return known;
        var found = Find(predicate, matcher);
        _known.Add(text, found);
        return found;
    }

    private Bits Find(Predicate predicate, CaseMatcher matcher) => predicate switch
    {
        Conjunction and => and.Terms.Aggregate(Bits.All(cases.All.Count), (found, term) => found.IntersectWith(FindTerm(term, matcher))),
        Disjunction or => or.Terms.Aggregate(new Bits(cases.All.Count), (found, term) => found.UniteWith(FindTerm(term, matcher))),
        Comparison { Field: FilterField.CaseId } comparison => FindIds(comparison),
        Comparison comparison => OfField(comparison.Field).InAny(value => comparison.Holds(value.Of)),
        Related { Relation: Relation.Parties } related => Quantified(related, _parties.Value, party => matcher.Matches(related.Where, party)),
        Related { Relation: Relation.ArrangedBy } related => Quantified(related, _arrangers.Value, unit => matcher.Matches(related.Where, unit.Unit)),
        _ => throw new ArgumentException($"A case has no {predicate}.", nameof(predicate)),
    };

    private Bits FindTerm(Predicate term, CaseMatcher matcher) => term is Related ? Known(term, matcher) : Find(term, matcher);

    private static Bits Quantified<T>(Related related, CaseGroups<T> groups, Func<T, bool> matches)
        where T : notnull => related.Quantifier switch
        {
            Quantifier.Some => groups.InAny(matches),
            Quantifier.None => groups.InAny(matches).Complement(),
            Quantifier.All => groups.InAny(one => !matches(one)).Complement(),
            _ => throw new ArgumentOutOfRangeException(nameof(related), related.Quantifier, "Not a quantifier."),
        };

    private Bits FindIds(Comparison comparison)
    {
        var found = new Bits(cases.All.Count);
        foreach (var id in comparison.Values.OfType<string>())
        {
            foreach (var position in _ids.Value[id])
                found.Add(position);
        }

        return comparison.Comparator is Comparator.Neq or Comparator.Nin ? found.Complement() : found;
    }

    private CaseGroups<Value> OfField(FilterField field) => _fields
        .GetOrAdd(field, _ => new(() => new(cases.All, one => [new Value(CaseFields.ValueOf(one, field))])))
        .Value;

    // Null, too, is a value that cases have.
    private readonly record struct Value(object? Of);

    // A UnitStanding is shared by all days on which a unit and those above it were the same: on such days, every condition has the same result.
    private sealed class SameFacts : IEqualityComparer<PlacedUnit>
    {
        public static readonly SameFacts Instance = new();

        public bool Equals(PlacedUnit? x, PlacedUnit? y) => ReferenceEquals(x?.Standing, y?.Standing) && RoleOf(x) == RoleOf(y);

        public int GetHashCode(PlacedUnit unit) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(unit.Standing), RoleOf(unit));

        private static PartyRole? RoleOf(PlacedUnit? unit) => (unit as PlacedParty)?.Role;
    }
}
