using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Differential;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Generation;

/// <summary>Makes conditions over all fields and relations, with values that occur in a graph and values that do not.</summary>
internal sealed class PredicateGenerator(Random random, GraphData data)
{
    private const int Deepest = 4;

    private static readonly Comparator[] Identity = [Comparator.Eq, Comparator.Neq, Comparator.In, Comparator.Nin];
    private static readonly Comparator[] Order = [Comparator.Gt, Comparator.Gte, Comparator.Lt, Comparator.Lte];
    private static readonly Comparator[] Text = [Comparator.Contains, Comparator.StartsWith, Comparator.EndsWith];

    private static readonly (FilterField[] Fields, Relation[] Relations) OfUnit =
        ([FilterField.Code, FilterField.Name, FilterField.UnitLevel, FilterField.Kind, FilterField.Region, FilterField.Poor, FilterField.CooperationCount, FilterField.PartnerCount],
        [Relation.Parent, Relation.Province, Relation.Cooperations, Relation.Partners]);

    private static readonly FilterField[] CaseFields =
    [
        FilterField.CaseId, FilterField.Title, FilterField.Year, FilterField.Mechanism, FilterField.IssueArea, FilterField.Scope, FilterField.CaseLevel, FilterField.Provenance, FilterField.PartyCount,
        FilterField.Amount,
    ];

    private static readonly (FilterField[] Fields, Relation[] Relations) OfCase =
        ([.. CaseFields, FilterField.SignedOn, FilterField.DateBasis, FilterField.Confidence, FilterField.RecordedAt, FilterField.ChangedAt], [Relation.Parties, Relation.ArrangedBy]);

    private static readonly (FilterField[] Fields, Relation[] Relations) OfParty = ([FilterField.Role], [Relation.Unit]);
    private static readonly (FilterField[] Fields, Relation[] Relations) OfTie =
        ([.. CaseFields, FilterField.Role, FilterField.Adjacent, FilterField.DistanceKm], [Relation.Unit]);

    private static readonly (FilterField[] Fields, Relation[] Relations) OfGroup =
        ([FilterField.CaseCount, FilterField.CountyCount, FilterField.DyadCount, FilterField.AmountRmb, FilterField.AmountGivenRmb, FilterField.AmountReceivedRmb,
            FilterField.YearlyRmb, FilterField.YearlyGivenRmb, FilterField.YearlyReceivedRmb], []);

    public Predicate? OnUnit() => Maybe(OfUnit);

    public Predicate? OnCase() => Maybe(OfCase);

    public Predicate? OnTie() => Maybe(OfTie);

    /// <summary>Returns a condition on a counted group; null for none.</summary>
    public Predicate? OnGroup() => Maybe(OfGroup);

    /// <summary>
    /// Returns a condition of the same shape with other values. A value of null stays null, because null is queried in another way.
    /// </summary>
    public Predicate? Like(Predicate? predicate) => predicate switch
    {
        null => null,
        Conjunction and => new Conjunction([.. and.Terms.Select(term => Like(term)!)]),
        Disjunction or => new Disjunction([.. or.Terms.Select(term => Like(term)!)]),
        Related related => related with { Where = Like(related.Where) },
        Comparison comparison => comparison with
        {
            Values = [.. comparison.Values.Select(value => value is null ? null : Known(comparison.Field, comparison.Comparator))],
        },
        _ => throw new ArgumentOutOfRangeException(nameof(predicate), predicate, "No predicate."),
    };

    private Predicate? Maybe((FilterField[] Fields, Relation[] Relations) subject) => random.Chance(0.2) ? null : Make(subject, 1);

    private Predicate Make((FilterField[] Fields, Relation[] Relations) subject, int depth) => random.Next(8) switch
    {
        0 when depth < Deepest => new Conjunction(random.Many(0, 3, () => Make(subject, depth + 1))),
        1 when depth < Deepest => new Disjunction(random.Many(0, 3, () => Make(subject, depth + 1))),
        2 or 3 or 4 when depth < Deepest && subject.Relations is not [] => Follow(random.OneOf(subject.Relations), depth),
        _ => Compare(random.OneOf(subject.Fields)),
    };

    private Related Follow(Relation relation, int depth)
    {
        var target = relation switch
        {
            Relation.Cooperations => OfCase,
            Relation.Partners => OfTie,
            Relation.Parties => OfParty,
            _ => OfUnit,
        };
        return new Related(relation, random.OneOf<Quantifier>(), random.Chance(0.15) ? null : Make(target, depth + 1));
    }

    private Comparison Compare(FilterField field)
    {
        Comparator[] comparators = field switch
        {
            FilterField.Code or FilterField.Name or FilterField.CaseId or FilterField.Title => [.. Identity, .. Text],
            FilterField.CooperationCount or FilterField.PartnerCount or FilterField.Year or FilterField.PartyCount or FilterField.Amount or FilterField.DistanceKm
                or FilterField.CaseCount or FilterField.CountyCount or FilterField.DyadCount
                or FilterField.AmountRmb or FilterField.AmountGivenRmb or FilterField.AmountReceivedRmb
                or FilterField.YearlyRmb or FilterField.YearlyGivenRmb or FilterField.YearlyReceivedRmb or FilterField.SignedOn
                or FilterField.RecordedAt or FilterField.ChangedAt => [.. Identity, .. Order],
            _ => Identity,
        };
        var comparator = random.OneOf(comparators);
        return new Comparison(
            field,
            comparator,
            comparator is Comparator.In or Comparator.Nin ? random.Many(0, 3, () => Value(field, comparator)) : [Value(field, comparator)]);
    }

    private object? Value(FilterField field, Comparator comparator) => random.Chance(0.07) ? null : Known(field, comparator);

    private object Known(FilterField field, Comparator comparator) => field switch
    {
        FilterField.Code => Like(comparator, random.Chance(0.1) ? "999999" : AnyUnit().Code.ToString()),
        FilterField.Name => Like(comparator, random.Chance(0.1) ? "Nowhere" : random.Chance(0.5) ? AnyUnit().NameEn : AnyUnit().NameZh),
        FilterField.UnitLevel or FilterField.CaseLevel => random.OneOf<AdministrativeLevel>(),
        FilterField.Kind => AnyUnit().Kind,
        FilterField.CooperationCount or FilterField.PartnerCount => (decimal)random.Next(8),
        FilterField.CaseId => Like(comparator, AnyCase()?.CaseId ?? "G-1"),
        FilterField.Title => Like(comparator, AnyCase()?.Title ?? "road"),
        FilterField.Year => (decimal)(AnyCase()?.Date?.Year ?? 2015),
        FilterField.SignedOn => AnyCase()?.Date?.First ?? new DateOnly(2015, 6, 1),
        FilterField.RecordedAt or FilterField.ChangedAt => random.OneOf([TwoLoads.First, TwoLoads.Second, TwoLoads.First.AddDays(1)]),
        FilterField.DateBasis => random.OneOf<DateBasis>(),
        FilterField.Confidence => random.OneOf<Confidence>(),
        FilterField.Region => random.OneOf<Region>(),
        FilterField.Mechanism => random.OneOf<Mechanism>(),
        FilterField.IssueArea => random.OneOf<IssueArea>(),
        FilterField.Scope => random.OneOf<SpatialScope>(),
        FilterField.Provenance => random.OneOf<Provenance>(),
        FilterField.PartyCount => (decimal)random.Next(1, 6),
        FilterField.CaseCount or FilterField.CountyCount or FilterField.DyadCount => (decimal)random.Next(6),
        FilterField.Amount or FilterField.AmountRmb or FilterField.AmountGivenRmb or FilterField.AmountReceivedRmb
            or FilterField.YearlyRmb or FilterField.YearlyGivenRmb or FilterField.YearlyReceivedRmb => AnyCase()?.Amount?.Rmb ?? 100.5m,
        FilterField.Role => random.OneOf<PartyRole>(),
        FilterField.Adjacent or FilterField.Poor => random.Chance(0.5),
        FilterField.DistanceKm => (decimal)random.Next(0, 4_000),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No field."),
    };

    /// <summary>Returns a text for the comparator: all of it in any case, or only a part if the comparator searches within text.</summary>
    private string Like(Comparator comparator, string text) => comparator switch
    {
        Comparator.Contains => Names.Part(random, text),
        Comparator.StartsWith => text[..random.Next(1, text.Length + 1)].ToUpperInvariant(),
        Comparator.EndsWith => text[random.Next(text.Length)..].ToLowerInvariant(),
        _ => random.Next(3) switch { 0 => text.ToUpperInvariant(), 1 => text.ToLowerInvariant(), _ => text },
    };

    private AdministrativeUnit AnyUnit() => random.OneOf(data.Units.Units);

    private Cooperation? AnyCase() => data.Cooperations.Count == 0 ? null : random.OneOf(data.Cooperations);
}
