using CoopGraph.Cooperations;
using CoopGraph.Filters;
using CoopGraph.Paper;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// Finds the cases that Table 1 of the paper names as examples of mechanisms, in two calls of the store for any number of mechanisms. The
/// table is about counties: the pairs of prefectures that the paper names are in its text (section 4.2.1).
/// </summary>
internal static class MechanismExamples
{
    public static async ValueTask<IReadOnlyList<IReadOnlyList<PlacedCooperation>>> AskAsync(
        IGraphSnapshot graph, IReadOnlyList<Mechanism> mechanisms, CancellationToken cancellation)
    {
        var named = new Conjunction(
        [
            new Comparison(FilterField.Provenance, Comparator.Eq, [Provenance.Paper]),
            new Comparison(FilterField.CaseLevel, Comparator.Eq, [AdministrativeLevel.County]),
        ]);
        var cases = (await graph.AskAsync(new GatherQuestion([new CaseSelection(CaseRelation.Everywhere)], named), cancellation))[0];
        string[][] ids =
        [
            .. mechanisms.Select(mechanism => cases
                .Where(facts => facts.Mechanism == mechanism)
                .Take(MechanismProfiles.MostExamples)
                .Select(facts => facts.CaseId)
                .ToArray()),
        ];
        string[] all = [.. ids.SelectMany(own => own)];
        var found = all is [] ? [] : all.Zip(await graph.FindAsync(all, cancellation)).ToDictionary(pair => pair.First, pair => pair.Second!);
        return [.. ids.Select(own => own.Select(id => found[id]).ToArray())];
    }
}
