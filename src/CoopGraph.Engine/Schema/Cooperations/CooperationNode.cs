using CoopGraph.Cooperations;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// A case of cooperation: one formal agreement with tangible specifics between governments or agencies of two or more units. A pair
/// can have several; each is a case.
/// </summary>
[Name("Cooperation")]
[Implements(typeof(INode))]
public sealed class CooperationNode : INode
{
    private readonly IGraphSnapshot _graph;
    private readonly PlacedCooperation _placed;
    private readonly DateOnly? _asOf;

    internal CooperationNode(IGraphSnapshot graph, PlacedCooperation placed, DateOnly? asOf)
    {
        _graph = graph;
        _placed = placed;
        _asOf = asOf;
    }

    /// <summary>The global id: opaque, stable through restarts and reloads.</summary>
    [Id]
    public string Id => new GlobalId.OfCase(CaseId).Encode();

    /// <summary>The key in the data, such as `DOC-0031`.</summary>
    public string CaseId => _placed.Case.CaseId;

    /// <summary>What was agreed, in a few words of the project's own.</summary>
    public string Title => _placed.Case.Title;

    /// <summary>The year; null: not known.</summary>
    public int? Year => _placed.Year;

    /// <summary>The day; null unless it is known to the day. See `dateBasis` for what the day means.</summary>
    public DateOnly? SignedOn => _placed.Case.Date?.Exact;

    /// <summary>Whether the date is that of signing, or one at which the tie held; null where no date is known.</summary>
    public DateBasis? DateBasis => _placed.Case.DateBasis;

    /// <summary>How it came about.</summary>
    public Mechanism Mechanism => _placed.Case.Mechanism;

    /// <summary>What it is about.</summary>
    public IssueArea IssueArea => _placed.Case.IssueArea;

    /// <summary>The highest level among its parties. The paper's counts are of cases of level COUNTY.</summary>
    public AdministrativeLevel Level => _placed.Level;

    /// <summary>
    /// How far apart its parties stood on the day it was signed. Where only a month or a year is known, the last day of it counts; where
    /// nothing is known, the last day of the data's window, 2020-12-31.
    /// </summary>
    public SpatialScope Scope => _placed.Scope;

    /// <summary>The government that arranged it: China, a province or a prefecture; null where no government above arranged it or none is named.</summary>
    public UnitNode? ArrangedBy => _placed.ArrangedBy is { } arranger ? Show(arranger) : null;

    /// <summary>Who takes part, the giving or upstream side first.</summary>
    public IEnumerable<PartyNode> Parties => _placed.Parties.Select(party => new PartyNode(Show(party), party.Role));

    /// <summary>Money that the source names; null where it names none.</summary>
    public AmountNode? Amount => _placed.Case.Amount is { } amount ? new AmountNode((double)amount.Rmb, amount.Period) : null;

    /// <summary>What else a reader should know; null where there is nothing.</summary>
    public string? Note => _placed.Case.Note;

    /// <summary>Where it stands.</summary>
    public Source Source => _placed.Case.Source;

    /// <summary>How it came into the data. SYNTHETIC cases are no real place's record.</summary>
    public Provenance Provenance => _placed.Case.Provenance;

    private UnitNode Show(PlacedUnit placed) =>
        _asOf is { } day ? UnitNodes.Of(_graph, placed.Place.On(day), day) : UnitNodes.Of(_graph, placed.Unit, null);
}

/// <summary>Money that a source names. Yearly and total, planned and paid amounts do not add up.</summary>
/// <param name="Rmb">Yuan, not negative.</param>
/// <param name="Period">What the sum covers; null where the source does not say.</param>
[Name("Amount")]
public sealed record AmountNode(double Rmb, AmountPeriod? Period);

/// <summary>A unit that takes part in a case.</summary>
/// <param name="Unit">
/// The unit on the day that was asked for with `asOf`, or else on the day on which the case's scope is judged: the day of signing, or
/// the last day that the known part of the date allows.
/// </param>
/// <param name="Role">The part it takes.</param>
[Name("Party")]
public sealed record PartyNode(UnitNode Unit, PartyRole Role);
