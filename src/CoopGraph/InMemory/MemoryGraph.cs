using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.InMemory;

/// <summary>
/// The whole graph in memory. It is immutable, so that any number of operations can read it while the next version is made.
/// </summary>
public sealed class MemoryGraph : IGraphSnapshot
{
    // Measured with 100,000 cases, and all that is computed at first use: what a case takes, its place in the indexes of a graph, and a unit.
    private const long BytesOfCase = 2_200;
    private const long BytesOfPosition = 80;
    private const long BytesOfUnit = 2_000;

    private readonly CaseIndex _cases;
    private readonly SortedOrders<PlacedCooperation, CaseSort> _orders;
    private readonly CaseBitmaps _bitmaps;
    private readonly IGraphRecord _record;

    /// <summary>Makes the graph of a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="data">The data, with all cases.</param>
    /// <param name="versions">The recorded versions, the newest first: it is that of the data, unless these are older than the record.</param>
    /// <param name="record">The record of the changes.</param>
    public MemoryGraph(string version, GraphData data, IReadOnlyList<LoadedVersion> versions, IGraphRecord record)
    {
        Map = UnitMap.Of(data.Units);
        _cases = new CaseIndex(Map, data.Cooperations.Select(Map.Place));
        _orders = new SortedOrders<PlacedCooperation, CaseSort>(_cases.All, CaseFields.ValueOf);
        _bitmaps = new CaseBitmaps(_cases);
        Dataset = new Dataset(version, data.Units.Window, ProvenanceCounts.Of(_cases.All.Select(one => one.Case.Provenance)), data.Sources, data.Policies, versions);
        _record = record;
        OwnBytes = WholeBytes;
    }

    private MemoryGraph(MemoryGraph before, IReadOnlyDictionary<string, Cooperation?> changes, IReadOnlyList<LoadedVersion> versions)
    {
        Map = before.Map;
        var shift = new RowShift<PlacedCooperation>(
            before._cases.All, one => one.Case.CaseId, changes.ToDictionary(one => one.Key, one => one.Value is { } content ? Map.Place(content) : null));
        _cases = before._cases.Move(Map, shift);
        _orders = before._orders.Move(_cases.All, shift.Moved, shift.Added);
        _bitmaps = new CaseBitmaps(_cases);
        var counts = ProvenanceCounts.Move(
            before.Dataset.CasesByProvenance,
            shift.RemovedRows.Select(one => one.Case.Provenance),
            shift.AddedRows.Select(one => one.Case.Provenance));
        Dataset = before.Dataset with { Version = versions[0].Version, CasesByProvenance = counts, Versions = versions };
        _record = before._record;
        OwnBytes = Math.Min((_cases.All.Count * BytesOfPosition) + (changes.Count * BytesOfCase), WholeBytes);
    }

    /// <inheritdoc/>
    public Dataset Dataset { get; }

    /// <inheritdoc/>
    public UnitMap Map { get; }

    /// <summary>An estimate of its memory that is not shared with the graph from which it was made, in bytes.</summary>
    public long OwnBytes { get; }

    /// <summary>An estimate of its memory, in bytes.</summary>
    public long WholeBytes => (_cases.All.Count * BytesOfCase) + (Map.Tables.Units.Count * BytesOfUnit);

    /// <summary>Returns the cases in which a place or a unit below it takes part, by id.</summary>
    public IEnumerable<PlacedCooperation> FindTakingPart(Place place) => _cases.TakingPart(place);

    private long Generation => DataVersion.GenerationOf(Dataset.Version);

    /// <summary>Returns the graph of a later version that has the same units and other cases. This one stays as it is.</summary>
    /// <param name="changes">The content of each case that is not the same, by id; null for a case that is not in the later version.</param>
    /// <param name="versions">The recorded versions, the newest first: it is the later version.</param>
    public MemoryGraph With(IReadOnlyDictionary<string, Cooperation?> changes, IReadOnlyList<LoadedVersion> versions) => new(this, changes, versions);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Page<UnitOnDay>>> AskAsync(UnitsQuestion question, CancellationToken cancellation) =>
        new(Map.Answer(question, new CaseMatcher(Map, _cases, cancellation), cancellation));

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Page<PlacedCooperation>>> AskAsync(CasesQuestion question, CancellationToken cancellation)
    {
        var lists = ListsOf(question.Where, cancellation);
        return new([.. question.Of.Select(selection => lists.Cut(selection, question.Page, _orders, question.Order))]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Page<Partnership>>> AskAsync(PartnersQuestion question, CancellationToken cancellation)
    {
        var matching = new CaseMatcher(Map, _cases, cancellation);
        return new([.. question.Of.Select(unit => Pager.Cut(
            [.. Partnerships(unit, question, matching)],
            question.Order,
            (partnership, key) => partnership.ValueOf(key, unit.Day),
            question.Page))]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IReadOnlyList<CaseFacts>>> AskAsync(GatherQuestion question, CancellationToken cancellation)
    {
        var lists = ListsOf(question.Where, cancellation);
        return new([.. question.Of.Select(FactsOf)]);

        IReadOnlyList<CaseFacts> FactsOf(CaseSelection selection) => question.Where is null && selection.Relation == CaseRelation.Everywhere
            ? _cases.AllFacts
            : lists.Positions(selection).Select(_cases.FactsOf).ToArray();
    }

    /// <inheritdoc/>
    public ValueTask<Page<CaseChange>> AskAsync(ChangesQuestion question, CancellationToken cancellation) =>
        _record.AskAsync(question, Generation, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<PlacedCooperation?>> FindAsync(IReadOnlyList<string> caseIds, CancellationToken cancellation) =>
        new([.. caseIds.Select(_cases.Find)]);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Page<CaseRevision>>> AskAsync(RevisionsQuestion question, CancellationToken cancellation) =>
        _record.AskAsync(question, Generation, cancellation);

    // The graph is immutable: it is always of one version, and a later version does not make it wrong.
    /// <inheritdoc/>
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
