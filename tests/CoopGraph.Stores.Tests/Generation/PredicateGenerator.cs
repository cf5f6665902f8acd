using CoopGraph.Cooperations;
using CoopGraph.Loading;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Generation;

/// <summary>Makes conditions over all fields and relations, with values that occur in a graph and values that do not.</summary>
internal sealed class PredicateGenerator(Random random, GraphData data)
{
    private const int Deepest = 4;

    private static readonly Comparator[] Identity = [Comparator.Eq, Comparator.Neq, Comparator.In, Comparator.Nin];
    private static readonly Comparator[] Order = [Comparator.Gt, Comparator.Gte, Comparator.Lt, Comparator.Lte];
    private static readonly Comparator[] Text = [Comparator.Contains, Comparator.StartsWith, Comparator.EndsWith];

    private static readonly (Field[] Fields, Relation[] Relations) OfUnit =
        ([Field.Code, Field.Name, Field.UnitLevel, Field.Kind, Field.CooperationCount, Field.PartnerCount],
        [Relation.Parent, Relation.Province, Relation.Cooperations, Relation.Partners]);

    private static readonly Field[] CaseFields =
    [
        Field.CaseId, Field.Title, Field.Year, Field.Mechanism, Field.IssueArea, Field.Scope, Field.CaseLevel, Field.Provenance, Field.PartyCount,
        Field.Amount,
    ];

    private static readonly (Field[] Fields, Relation[] Relations) OfCase = (CaseFields, [Relation.Parties, Relation.ArrangedBy]);
    private static readonly (Field[] Fields, Relation[] Relations) OfParty = ([Field.Role], [Relation.Unit]);
    private static readonly (Field[] Fields, Relation[] Relations) OfTie =
        ([.. CaseFields, Field.Role, Field.Adjacent, Field.DistanceKm], [Relation.Unit]);

    private static readonly (Field[] Fields, Relation[] Relations) OfGroup =
        ([Field.CaseCount, Field.CountyCount, Field.DyadCount, Field.AmountRmb, Field.AmountGivenRmb, Field.AmountReceivedRmb], []);

    public Predicate? OnUnit() => Maybe(OfUnit);

    public Predicate? OnCase() => Maybe(OfCase);

    public Predicate? OnTie() => Maybe(OfTie);

    /// <summary>On a counted group.</summary>
    public Predicate? OnGroup() => Maybe(OfGroup);

    /// <summary>A condition of the same shape with other values. What is not known stays so, as it is asked for in another way.</summary>
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

    private Predicate? Maybe((Field[] Fields, Relation[] Relations) subject) => random.Chance(0.2) ? null : Make(subject, 1);

    private Predicate Make((Field[] Fields, Relation[] Relations) subject, int depth) => random.Next(8) switch
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

    private Comparison Compare(Field field)
    {
        Comparator[] comparators = field switch
        {
            Field.Code or Field.Name or Field.CaseId or Field.Title => [.. Identity, .. Text],
            Field.CooperationCount or Field.PartnerCount or Field.Year or Field.PartyCount or Field.Amount or Field.DistanceKm
                or Field.CaseCount or Field.CountyCount or Field.DyadCount
                or Field.AmountRmb or Field.AmountGivenRmb or Field.AmountReceivedRmb => [.. Identity, .. Order],
            _ => Identity,
        };
        var comparator = random.OneOf(comparators);
        return new Comparison(
            field,
            comparator,
            comparator is Comparator.In or Comparator.Nin ? random.Many(0, 3, () => Value(field, comparator)) : [Value(field, comparator)]);
    }

    private object? Value(Field field, Comparator comparator) => random.Chance(0.07) ? null : Known(field, comparator);

    private object Known(Field field, Comparator comparator) => field switch
    {
        Field.Code => Like(comparator, random.Chance(0.1) ? "999999" : AnyUnit().Code.ToString()),
        Field.Name => Like(comparator, random.Chance(0.1) ? "Nowhere" : random.Chance(0.5) ? AnyUnit().NameEn : AnyUnit().NameZh),
        Field.UnitLevel or Field.CaseLevel => random.OneOf<AdministrativeLevel>(),
        Field.Kind => AnyUnit().Kind,
        Field.CooperationCount or Field.PartnerCount => (decimal)random.Next(8),
        Field.CaseId => Like(comparator, AnyCase()?.CaseId ?? "G-1"),
        Field.Title => Like(comparator, AnyCase()?.Title ?? "road"),
        Field.Year => (decimal)(AnyCase()?.Date?.Year ?? 2015),
        Field.Mechanism => random.OneOf<Mechanism>(),
        Field.IssueArea => random.OneOf<IssueArea>(),
        Field.Scope => random.OneOf<SpatialScope>(),
        Field.Provenance => random.OneOf<Provenance>(),
        Field.PartyCount => (decimal)random.Next(1, 6),
        Field.CaseCount or Field.CountyCount or Field.DyadCount => (decimal)random.Next(6),
        Field.Amount or Field.AmountRmb or Field.AmountGivenRmb or Field.AmountReceivedRmb => AnyCase()?.Amount?.Rmb ?? 100.5m,
        Field.Role => random.OneOf<PartyRole>(),
        Field.Adjacent => random.Chance(0.5),
        Field.DistanceKm => (decimal)random.Next(0, 4_000),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No field."),
    };

    /// <summary>A text for the comparator: all of it in any case, or for those that look into text a part.</summary>
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
