using CoopGraph.Filters;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Oracle;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>A question for units.</summary>
internal sealed record UnitsAsked(IReadOnlyList<UnitSelection> Of, Predicate? Where, IReadOnlyList<SortBy<UnitSort>> Order, PageAsked<UnitSort> Page)
    : AskedList<UnitSelection, UnitSort>(Of, Where, Order, Page)
{
    public override IEnumerable<AdministrativeUnit> Units => Of.Select(selection => selection.Of?.Unit).OfType<AdministrativeUnit>();

    protected override UnitSort Unique => UnitSort.Code;

    protected override string What => "units";

    public override Ordering<UnitSort> Ordering() => UnitsQuestion.Ordering(Order);

    public override IEnumerable<Listed<UnitSort>> List(NaiveGraph oracle, UnitSelection selection) => oracle.List(selection, Where);

    public override async Task<IReadOnlyList<PageSeen>> AskAsync(IGraphSnapshot store, Ordering<UnitSort> ordering, PageRequest page) =>
        [.. (await store.AskAsync(new UnitsQuestion(Of, Where, ordering, page), default)).Select(answer => See(answer, Written.Unit))];

    protected override string Write(UnitSelection selection) => $"{selection.Relation} at {selection.Level} on {selection.Day:yyyy-MM-dd}, {selection.Of}";
}

/// <summary>A list of cases, with the place given by one of its versions.</summary>
internal sealed record CasesAbout(CaseRelation Relation, AdministrativeUnit? Of = null);

/// <summary>A question for cases.</summary>
internal sealed record CasesAsked(IReadOnlyList<CasesAbout> Of, Predicate? Where, IReadOnlyList<SortBy<CaseSort>> Order, PageAsked<CaseSort> Page)
    : AskedList<CasesAbout, CaseSort>(Of, Where, Order, Page)
{
    public override IEnumerable<AdministrativeUnit> Units => Of.Select(selection => selection.Of).OfType<AdministrativeUnit>();

    protected override CaseSort Unique => CaseSort.CaseId;

    protected override string What => "cases";

    public override Ordering<CaseSort> Ordering() => CasesQuestion.Ordering(Order);

    public override IEnumerable<Listed<CaseSort>> List(NaiveGraph oracle, CasesAbout selection) => oracle.List(selection, Where);

    public override async Task<IReadOnlyList<PageSeen>> AskAsync(IGraphSnapshot store, Ordering<CaseSort> ordering, PageRequest page)
    {
        CaseSelection[] selections = [.. Of.Select(one => new CaseSelection(one.Relation, one.Of is null ? null : store.Map.PlaceOf(one.Of)))];
        return [.. (await store.AskAsync(new CasesQuestion(selections, Where, ordering, page), default)).Select(answer => See(answer, Written.Case))];
    }

    protected override string Write(CasesAbout selection) => selection.Of is null ? $"{selection.Relation}" : $"{selection.Relation} of {Written.Unit(selection.Of)}";
}

/// <summary>A question for partners.</summary>
internal sealed record PartnersAsked(
    IReadOnlyList<UnitOnDay> Of, Predicate? Where, IReadOnlyList<SortBy<PartnerSort>> Order, PageAsked<PartnerSort> Page, bool WantsCases)
    : AskedList<UnitOnDay, PartnerSort>(Of, Where, Order, Page)
{
    public override IEnumerable<AdministrativeUnit> Units => Of.Select(unit => unit.Unit);

    protected override PartnerSort Unique => PartnerSort.Code;

    protected override string What => WantsCases ? "partners with their cases" : "partners";

    public override Ordering<PartnerSort> Ordering() => PartnersQuestion.Ordering(Order);

    public override IEnumerable<Listed<PartnerSort>> List(NaiveGraph oracle, UnitOnDay selection) => oracle.List(selection, Where, WantsCases);

    public override async Task<IReadOnlyList<PageSeen>> AskAsync(IGraphSnapshot store, Ordering<PartnerSort> ordering, PageRequest page) =>
        [.. (await store.AskAsync(new PartnersQuestion(Of, Where, ordering, page, PartnerDetails.Figures | (WantsCases ? PartnerDetails.Cases : 0)), default)).Select(answer => See(answer, Written.Partner))];

    protected override string Write(UnitOnDay selection) => Written.Unit(selection);
}
