using CoopGraph.Analysis.Networks;
using CoopGraph.Analysis.Summaries;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Stores.Tests.Differential;
using CoopGraph.Stores.Tests.Oracle;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Generation;

/// <summary>Makes questions about a graph: the same seed gives the same questions.</summary>
internal sealed class QuestionGenerator
{
    private readonly Random _random;
    private readonly NaiveGraph _graph;
    private readonly PredicateGenerator _predicates;
    private readonly DateOnly[] _days;

    public QuestionGenerator(Random random, NaiveGraph graph)
    {
        _random = random;
        _graph = graph;
        _predicates = new PredicateGenerator(random, graph.Data);
        var window = graph.Data.Units.Window;
        _days = [window.First, window.Last, .. graph.Data.Units.Changes.SelectMany(change => new[] { change.On, change.On.AddDays(-1) })];
    }

    public Asked Next() => _random.Next(14) switch
    {
        0 or 1 or 2 => Units(),
        3 or 4 or 5 => Cases(),
        6 or 7 or 8 => Partners(),
        9 => _random.Next(3) switch
        {
            0 => new Walk<UnitSelection, UnitSort>(Units(), _random.Chance(0.5)),
            1 => new Walk<CasesAbout, CaseSort>(Cases(), _random.Chance(0.5)),
            _ => new Walk<UnitOnDay, PartnerSort>(Partners(), _random.Chance(0.5)),
        },
        11 => Summary(),
        13 => Network(),
        10 => new GatherAsked(_random.Many(1, 3, () => CaseList(_random.OneOf<CaseRelation>())), _predicates.OnCase()),
        _ => _random.Chance(0.8) ? new FindAsked(_random.Many(1, 4, AnyCaseId)) : new DatasetAsked(),
    };

    /// <summary>
    /// Returns a question of the same shape with other values: other units, days, numbers and texts, and other ends of the page.
    /// </summary>
    public Asked Like(Asked asked) => asked switch
    {
        UnitsAsked units => Like(units),
        CasesAsked cases => Like(cases),
        PartnersAsked partners => Like(partners),
        Walk<UnitSelection, UnitSort> walk => walk with { List = Like((UnitsAsked)walk.List) },
        Walk<CasesAbout, CaseSort> walk => walk with { List = Like((CasesAsked)walk.List) },
        Walk<UnitOnDay, PartnerSort> walk => walk with { List = Like((PartnersAsked)walk.List) },
        SummaryAsked summary => summary with
        {
            Of = CaseList(summary.Of.Relation),
            Where = _predicates.Like(summary.Where),
            Having = _predicates.Like(summary.Having),
            Day = summary.Day is null ? null : AnyDay(),
        },
        NetworkAsked network => Network() with { Where = _predicates.Like(network.Where) },
        _ => Next(),
    };

    private UnitsAsked Like(UnitsAsked asked)
    {
        UnitSelection[] of = [.. asked.Of.Select(one => UnitList(one.Relation))];
        return asked with { Of = of, Where = _predicates.Like(asked.Where), Page = Like(asked.Page, _graph.List(_random.OneOf(of), null)) };
    }

    private CasesAsked Like(CasesAsked asked)
    {
        CasesAbout[] of = [.. asked.Of.Select(one => CaseList(one.Relation))];
        return asked with { Of = of, Where = _predicates.Like(asked.Where), Page = Like(asked.Page, _graph.List(_random.OneOf(of), null)) };
    }

    private PartnersAsked Like(PartnersAsked asked)
    {
        UnitOnDay[] of = [.. asked.Of.Select(one => AnyUnit(one.Unit.Level))];
        return asked with { Of = of, Where = _predicates.Like(asked.Where), Page = Like(asked.Page, _graph.List(_random.OneOf(of), null, wantsCases: false)) };
    }

    private PageAsked<TKey> Like<TKey>(PageAsked<TKey> page, IEnumerable<Listed<TKey>> list)
        where TKey : struct, Enum
    {
        var rows = list.ToArray();
        return rows is []
            ? page with { After = null, Before = null }
            : page with { After = page.After is null ? null : _random.OneOf(rows), Before = page.Before is null ? null : _random.OneOf(rows) };
    }

    private UnitsAsked Units()
    {
        var of = _random.Many(1, 3, () => UnitList(_random.OneOf<UnitRelation>()));
        return new UnitsAsked(of, _predicates.OnUnit(), Order<UnitSort>(), Page(_graph.List(_random.OneOf(of), null)));
    }

    private CasesAsked Cases()
    {
        var of = _random.Many(1, 3, () => CaseList(_random.OneOf<CaseRelation>()));
        return new CasesAsked(of, _predicates.OnCase(), Order<CaseSort>(), Page(_graph.List(_random.OneOf(of), null)));
    }

    private PartnersAsked Partners()
    {
        var of = _random.Many(1, 3, () => AnyUnit(_random.Chance(0.8) ? AdministrativeLevel.County : null));
        return new PartnersAsked(of, _predicates.OnTie(), Order<PartnerSort>(), Page(_graph.List(_random.OneOf(of), null, wantsCases: false)), _random.Chance(0.3));
    }

    private SummaryAsked Summary()
    {
        var groupBy = _random.Some(Enum.GetValues<SummaryDimension>(), _random.Next(0, 5));
        SummarySort[] keys =
        [
            .. groupBy.Select(dimension => (SummarySort)dimension),
            .. Enum.GetValues<SummarySort>().Where(key => key >= SummarySort.CaseCount),
        ];
        return new SummaryAsked(
            CaseList(_random.OneOf<CaseRelation>()),
            _predicates.OnCase(),
            groupBy,
            _random.Chance(0.5) ? null : _predicates.OnGroup(),
            _random.Many(0, 3, () => new SortBy<SummarySort>(_random.OneOf(keys), _random.Chance(0.5))),
            _random.Chance(0.5) ? _random.Next(1, 8) : SummaryRequest.DefaultFirst,
            _random.Chance(0.5) ? null : AnyDay());
    }

    private NetworkAsked Network()
    {
        var window = _graph.Data.Units.Window;
        // The year may lie slightly outside the window, too.
        var year = _random.Next(window.First.Year - 1, window.Last.Year + 3);
        var (mode, asOf, of) = _random.Next(4) switch
        {
            0 => (NetworkMode.Cumulative, (DateOnly?)null, (int?)null),
            1 => (NetworkMode.Cumulative, AnyDay(), null),
            2 => (NetworkMode.Cumulative, null, year),
            _ => (NetworkMode.Year, null, year),
        };
        return new NetworkAsked(_predicates.OnCase(), mode, asOf, of, _random.Chance(0.4));
    }

    private UnitSelection UnitList(UnitRelation relation)
    {
        var of = AnyUnit(relation is UnitRelation.Neighbours && _random.Chance(0.9) ? AdministrativeLevel.County : null);
        return relation switch
        {
            UnitRelation.Everywhere => new UnitSelection(relation, AnyLevel(), AnyDay()),
            UnitRelation.Below => new UnitSelection(relation, AnyLevel(), of.Day, of),
            _ => new UnitSelection(relation, of.Unit.Level, of.Day, of),
        };
    }

    private CasesAbout CaseList(CaseRelation relation) =>
        relation == CaseRelation.Everywhere ? new CasesAbout(relation) : new CasesAbout(relation, AnyUnit(null).Unit);

    /// <summary>Returns any version of any unit, retired ones included, on a day of its time.</summary>
    private UnitOnDay AnyUnit(AdministrativeLevel? level)
    {
        var units = _graph.Data.Units.Units.Where(unit => level is null || unit.Level == level).ToArray();
        return UnitOnDay.Nearest(_random.OneOf(units.Length > 0 ? units : _graph.Data.Units.Units), AnyDay());
    }

    private AdministrativeLevel AnyLevel() => _random.Chance(0.7) ? AdministrativeLevel.County : _random.OneOf<AdministrativeLevel>();

    private DateOnly AnyDay()
    {
        var window = _graph.Data.Units.Window;
        return _random.Chance(0.5) ? _random.OneOf(_days) : _random.Day(window.First, window.Last);
    }

    private string AnyCaseId() => _random.Chance(0.2) || _graph.Data.Cooperations.Count == 0 ? "G-x" : _random.OneOf(_graph.Data.Cooperations).CaseId;

    private IReadOnlyList<SortBy<TKey>> Order<TKey>()
        where TKey : struct, Enum => _random.Many(0, 3, () => new SortBy<TKey>(_random.OneOf<TKey>(), _random.Chance(0.5)));

    /// <summary>
    /// Returns a page with rows of one of the lists as its ends. They are chosen before any filter, so that they need not be rows of every
    /// requested list.
    /// </summary>
    private PageAsked<TKey> Page<TKey>(IEnumerable<Listed<TKey>> list)
        where TKey : struct, Enum
    {
        var rows = list.ToArray();
        return new PageAsked<TKey>(
            _random.Next(1, 8),
            _random.Chance(0.4),
            rows.Length > 0 && _random.Chance(0.35) ? _random.OneOf(rows) : null,
            rows.Length > 0 && _random.Chance(0.35) ? _random.OneOf(rows) : null,
            WantsRows: _random.Chance(0.95),
            WantsTotal: _random.Chance(0.6));
    }
}
