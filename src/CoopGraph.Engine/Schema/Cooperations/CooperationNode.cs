using CoopGraph.Cooperations;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Paper;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A case of cooperation: one formal agreement with tangible specifics between governments or agencies of two or more units. A pair of
/// units can have several agreements; each is a case.
/// </summary>
[Name("Cooperation")]
[Implements(typeof(INode))]
public sealed class CooperationNode : INode
{
    private readonly IGraphSnapshot _graph;
    private readonly PlacedCooperation _placed;
    private readonly DateOnly? _asOf;
    private readonly int? _revision;

    internal CooperationNode(IGraphSnapshot graph, PlacedCooperation placed, DateOnly? asOf, int? revision = null)
    {
        _graph = graph;
        _placed = placed;
        _asOf = asOf;
        _revision = revision;
    }

    /// <summary>The global id: opaque, and stable across restarts and reloads.</summary>
    [Id]
    public string Id => new GlobalId.OfCase(CaseId).Encode();

    /// <summary>The key of the case in the data, such as `DOC-0031`.</summary>
    public string CaseId => _placed.Case.CaseId;

    /// <summary>The content of the agreement, in a few words of the project's own.</summary>
    public string Title => _placed.Case.Title;

    /// <summary>The year of the date; null if it is not known.</summary>
    public int? Year => _placed.Year;

    /// <summary>The day of the date; null if the date is not known to the day. See `dateBasis` for the meaning of the day.</summary>
    public DateOnly? SignedOn => _placed.Case.Date?.Exact;

    /// <summary>The meaning of the date: the date of signing, or one at which the tie existed. Null if no date is known.</summary>
    public DateBasis? DateBasis => _placed.Case.DateBasis;

    /// <summary>The way in which the cooperation came about.</summary>
    public Mechanism Mechanism => _placed.Case.Mechanism;

    /// <summary>The subject of the cooperation.</summary>
    public IssueArea IssueArea => _placed.Case.IssueArea;

    /// <summary>The highest level among its parties. The paper counts cases of level COUNTY.</summary>
    public AdministrativeLevel Level => _placed.Level;

    /// <summary>
    /// The distance between its parties in the hierarchy on the day it was signed. If only a month or a year is known, the last day of it
    /// counts. If nothing is known, the last day of the data's window counts, 2020-12-31. For a date before the window, its first day counts,
    /// 2009-12-31.
    /// </summary>
    public SpatialScope Scope => _placed.Scope;

    /// <summary>
    /// The government that arranged it: China, a province or a prefecture. Null if no higher government arranged it, or if none is named.
    /// </summary>
    public UnitNode? ArrangedBy => _placed.ArrangedBy is { } arranger ? Show(arranger) : null;

    /// <summary>The units that take part, the giving or upstream side first.</summary>
    public IEnumerable<PartyNode> Parties => _placed.Parties.Select(party => new PartyNode(Show(party), party.Role));

    /// <summary>The amount of money that the source names; null if it names none.</summary>
    public AmountNode? Amount => _placed.Case.Amount is { } amount ? new AmountNode((double)amount.Rmb, amount.Period) : null;

    /// <summary>Further information for the reader; null if there is none.</summary>
    public string? Note => _placed.Case.Note;

    /// <summary>The source of the case.</summary>
    public Source Source => _placed.Case.Source;

    /// <summary>The way in which the case entered the data. A SYNTHETIC case is not the record of a real place.</summary>
    public Provenance Provenance => _placed.Case.Provenance;

    /// <summary>
    /// The time of the load or edit that added the case to the data; null if it was there before such times were recorded. A case that was withdrawn and
    /// added again has the time of the latter.
    /// </summary>
    public DateTimeOffset? RecordedAt => _placed.Case.Record?.RecordedAt;

    /// <summary>
    /// The time of the last load or edit that added the case or changed its content; null if it has been the same since before such times were recorded.
    /// </summary>
    public DateTimeOffset? ChangedAt => _placed.Case.Record?.ChangedAt;

    /// <summary>
    /// The number of the content among the recorded revisions of the case, from 1; of a withdrawn case, which only answers to edits have, that of
    /// the withdrawal. An edit names it in `ifRevision`.
    /// </summary>
    public int Revision => _revision ?? _placed.Case.Record?.Revision ?? 1;

    /// <summary>The recorded changes of the case, the newest first: with time, author, reason, and the values before.</summary>
    /// <param name="context">The field.</param>
    [RevisionList]
    public IDataLoaderResult<Connection<CaseRevisionNode>> History(IResolveFieldContext context) => CaseRevisionNodes.Ask(context, _graph, CaseId);

    /// <summary>
    /// Whether the case meets the study's rules of inclusion that can be judged from a case: county level, signed, years, eight provinces.
    /// </summary>
    public bool MeetsPaperRules => !FailedPaperRules.Any();

    /// <summary>
    /// The ids of the rules of `dataset.method` that the case fails: COUNTY_LEVEL, SIGNED, YEARS, EIGHT_PROVINCES. Empty if it meets them
    /// all. A case without a date fails SIGNED and passes YEARS.
    /// </summary>
    public IEnumerable<string> FailedPaperRules => Method.FailedBy(_placed);

    private UnitNode Show(PlacedUnit placed) =>
        _asOf is { } day ? UnitNodes.Of(_graph, placed.Place.On(day), day) : UnitNodes.Of(_graph, placed.Unit, null);
}

/// <summary>An amount of money that a source names. Yearly and total, or planned and paid, amounts must not be added up.</summary>
/// <param name="Rmb">The amount in yuan, not negative.</param>
/// <param name="Period">The period that the amount covers; null if the source does not say.</param>
[Name("Amount")]
public sealed record AmountNode(double Rmb, AmountPeriod? Period);

/// <summary>A unit that takes part in a case.</summary>
/// <param name="Unit">
/// The unit on the day requested with `asOf`. Without `asOf`, it is the unit on the day on which the case's scope is judged: the day of
/// signing, or the last day that the known part of the date allows. In a case without a date, it is the unit on the last day of the data,
/// which can have another code than the one that the source names.
/// </param>
/// <param name="Role">The role of the unit in the case.</param>
[Name("Party")]
public sealed record PartyNode(UnitNode Unit, PartyRole Role);
