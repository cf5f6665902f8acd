using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Embedded.Graph;

/// <summary>
/// The whole graph in memory. It is immutable, so that any number of operations can read it while the next version is made.
/// </summary>
internal sealed class EmbeddedGraph : IGraphSnapshot
{
    private readonly CaseIndex _cases;
    private readonly SortedOrders<PlacedCooperation, CaseSort> _orders;
    private readonly CaseBitmaps _bitmaps;
    private readonly Lazy<ChangeLog> _changes;

    /// <param name="version">The version of the data.</param>
    /// <param name="data">The data, with all cases.</param>
    /// <param name="versions">The recorded versions, the newest first.</param>
    /// <param name="readChanges">Reads the changes up to the version. It is called at the first question for them, since most operations have none.</param>
    public EmbeddedGraph(string version, GraphData data, IReadOnlyList<LoadedVersion> versions, Func<IReadOnlyList<CaseChange>> readChanges)
    {
        _changes = new(() => new ChangeLog(readChanges()), LazyThreadSafetyMode.PublicationOnly);
        Map = UnitMap.Of(data.Units);
        _cases = new CaseIndex(Map, data.Cooperations.Select(Map.Place));
        _orders = new SortedOrders<PlacedCooperation, CaseSort>(_cases.All, CaseFields.ValueOf);
        _bitmaps = new CaseBitmaps(_cases);
        Dataset = new Dataset(
            version,
            data.Units.Window,
            data.Cooperations.CountBy(c => c.Provenance).OrderBy(count => count.Key).ToDictionary(),
            data.Sources,
            data.Policies,
            versions);
    }

    public Dataset Dataset { get; }

    public UnitMap Map { get; }

    public ValueTask<IReadOnlyList<Page<UnitOnDay>>> AskAsync(UnitsQuestion question, CancellationToken cancellation) =>
        new(Map.Answer(question, new CaseMatcher(Map, _cases, cancellation), cancellation));

    public ValueTask<IReadOnlyList<Page<PlacedCooperation>>> AskAsync(CasesQuestion question, CancellationToken cancellation)
    {
        var lists = ListsOf(question.Where, cancellation);
        return new([.. question.Of.Select(selection => lists.Cut(selection, question.Page, _orders, question.Order))]);
    }

    public ValueTask<IReadOnlyList<Page<Partnership>>> AskAsync(PartnersQuestion question, CancellationToken cancellation)
    {
        var matching = new CaseMatcher(Map, _cases, cancellation);
        return new([.. question.Of.Select(unit => Pager.Cut(
            [.. Partnerships(unit, question, matching)],
            question.Order,
            (partnership, key) => partnership.ValueOf(key, unit.Day),
            question.Page))]);
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<CaseFacts>>> AskAsync(GatherQuestion question, CancellationToken cancellation)
    {
        var lists = ListsOf(question.Where, cancellation);
        return new([.. question.Of.Select(selection => lists.Positions(selection).Select(_cases.FactsOf).ToArray())]);
    }

    public ValueTask<Page<CaseChange>> AskAsync(ChangesQuestion question, CancellationToken cancellation) => new(_changes.Value.Cut(question));

    public ValueTask<IReadOnlyList<PlacedCooperation?>> FindAsync(IReadOnlyList<string> caseIds, CancellationToken cancellation) =>
        new([.. caseIds.Select(_cases.Find)]);

    // The graph is immutable: it is always of one version, and a later version does not make it wrong.
    public ValueTask<bool> ConfirmAsync(CancellationToken cancellation) => new(true);

    private CaseLists ListsOf(Predicate? where, CancellationToken cancellation) =>
        new(_cases, _bitmaps, where, new CaseMatcher(Map, _cases, cancellation));

    private IEnumerable<Partnership> Partnerships(UnitOnDay unit, PartnersQuestion question, CaseMatcher matching)
    {
        foreach (var (partner, all) in _cases.PartnersOf(Map.PlaceOf(unit.Unit), unit.Unit.Level))
        {
            var ties = question.Where is null ? all : [.. all.Where(tie => matching.Matches(question.Where, tie))];
            if (ties.Count > 0)
            {
                yield return new Partnership(
                    partner.On(unit.Day, unit.Unit.Level),
                    ties.Max(tie => tie.Scope),
                    ties.Count,
                    ties.Min(tie => tie.Case.Year),
                    ties.Max(tie => tie.Case.Year),
                    ties[0].Adjacent,
                    ties[0].DistanceKm,
                    [.. ties.Select(tie => tie.Case.Case.CaseId)],
                    ties.Any(tie => tie.Case.Case.Provenance == Provenance.Synthetic),
                    question.Details.HasFlag(PartnerDetails.Cases) ? [.. ties.Select(tie => tie.Case)] : null);
            }
        }
    }
}
