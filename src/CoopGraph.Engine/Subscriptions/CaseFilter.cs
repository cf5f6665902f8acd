using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>
/// Decides which changes a subscriber gets: those of cases that pass the filter after the change, or passed it before. Otherwise the subscriber
/// could not remove a case that it shows. If the case before the change is not known, the subscriber gets the change.
/// </summary>
/// <param name="where">The filter; null for all cases.</param>
internal sealed class CaseFilter(Predicate? where)
{
    private readonly bool _needsTies = where is not null && NeedsTies(where);

    /// <summary>Returns the events of some changes, in their order.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="graph">The newest graph.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async ValueTask<IReadOnlyList<CaseEvent>> EventsOfAsync(
        IReadOnlyList<SeenChange> changes, IGraphSnapshot graph, CancellationToken cancellation)
    {
        if (where is null)
            return [.. changes.Select(seen => new CaseEvent(seen.Change, seen.Version, seen.After is not null))];
        var passes = _needsTies ? await AskAsync(where, changes, graph, cancellation) : InMemory(where, graph.Map, cancellation);
        var events = new List<CaseEvent>();
        foreach (var seen in changes)
        {
            var passesNow = seen.After is { } after && passes(after);
            // A filter on the ties of units cannot be decided for data that are gone.
            var passedBefore = seen.Change.Kind != ChangeKind.Added
                && (!seen.IsBeforeKnown || _needsTies || (seen.Before is { } before && passes(before)));
            if (passesNow || passedBefore)
                events.Add(new(seen.Change, seen.Version, passesNow));
        }

        return events;
    }

    private static Func<PlacedCooperation, bool> InMemory(Predicate where, UnitMap map, CancellationToken cancellation)
    {
        var matcher = new PlacedCaseMatcher(new UnitMatcher(map, NoTies.Instance, followPlaces: true, cancellation), cancellation);
        return placed => matcher.Matches(where, placed);
    }

    private static async ValueTask<Func<PlacedCooperation, bool>> AskAsync(
        Predicate where, IReadOnlyList<SeenChange> changes, IGraphSnapshot graph, CancellationToken cancellation)
    {
        var ids = new Comparison(FilterField.CaseId, Comparator.In, [.. changes.Select(seen => seen.Change.CaseId).Distinct()]);
        var question = new CasesQuestion(
            [new CaseSelection(CaseRelation.Everywhere)],
            Predicate.AllOf([ids, where]),
            CasesQuestion.Ordering(null),
            new PageRequest(PageRequest.LargestSize));
        var found = (await graph.AskAsync(question, cancellation))[0].Rows.Select(row => row.Item.Case.CaseId).ToHashSet();
        return placed => found.Contains(placed.Case.CaseId);
    }

    private static bool NeedsTies(Predicate where) => where.Leaves.Any(leaf => leaf switch
    {
        Related { Relation: Relation.Cooperations or Relation.Partners } => true,
        Related { Where: { } inner } => NeedsTies(inner),
        Comparison { Field: FilterField.CooperationCount or FilterField.PartnerCount } => true,
        _ => false,
    });

    private sealed class NoTies : ITieFacts
    {
        public static readonly NoTies Instance = new();

        public bool Holds(Related related, UnitOnDay unit) => throw new InvalidOperationException("The filter is decided by the store.");

        public int Count(FilterField field, UnitOnDay unit) => throw new InvalidOperationException("The filter is decided by the store.");
    }
}
