using CoopGraph.Filters;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Oracle;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>A question for the facts of all cases of these lists.</summary>
internal sealed record GatherAsked(IReadOnlyList<CasesAbout> Of, Predicate? Where) : Asked
{
    public override IEnumerable<AdministrativeUnit> Units => Of.Select(selection => selection.Of).OfType<AdministrativeUnit>();

    public override async Task<string> PutToAsync(IGraphSnapshot store)
    {
        var question = new GatherQuestion([.. Of.Select(one => new CaseSelection(one.Relation, one.Of is null ? null : store.Map.PlaceOf(one.Of)))], Where);
        return Lists((await store.AskAsync(question, default)).Select(list => list.Select(Written.Facts)));
    }

    public override string PutTo(NaiveGraph oracle) => Lists(Of.Select(selection => oracle.Gather(selection, Where)
        .OrderBy(one => one.Row.CaseId, StringComparer.Ordinal)
        .Select(one => Written.Facts(one, oracle.Map))));

    public override IEnumerable<Asked> Smaller() =>
    [
        .. Of.Count > 1 ? Of.Select(one => this with { Of = [one] }) : [],
        .. SmallerPredicates.Of(Where).Select(where => this with { Where = where }),
    ];

    public override string ToString() => $"all cases of {string.Join(", ", Of)}\n  where {Written.Predicate(Where)}";

    private static string Lists(IEnumerable<IEnumerable<string>> lists) =>
        string.Concat(lists.Select((list, position) => $"  list {position}\n{string.Concat(list.Select(line => $"    {line}\n"))}"));
}
