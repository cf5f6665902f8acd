using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.InMemory;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Editing;

/// <summary>
/// Draws sequences of edits and loads, and compares every question with a plain list of cases, for the present and for every step of the past.
/// The seed of a sequence that fails is in the message.
/// </summary>
public class ModelTests
{
    private static readonly string[] Counties = [RealUnits.Feidong, RealUnits.Feixi, RealUnits.Huoqiu, RealUnits.Xiantao, RealUnits.Qianjiang, RealUnits.Yuexi];

    public static TheoryData<string, int> Sequences
    {
        get
        {
            var data = new TheoryData<string, int>();
            var count = int.TryParse(Environment.GetEnvironmentVariable("COOPGRAPH_MODEL_SEQUENCES"), out var given) ? given : 100;
            for (var seed = 1; seed <= count; seed++)
                data.Add("Embedded", seed);
            for (var seed = 1; seed <= count / 20; seed++)
                data.Add("Neo4j", seed);
            return data;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Sequences))]
    public async Task A_drawn_sequence_answers_like_a_plain_list_now_and_for_every_step_of_the_past(string store, int seed)
    {
        var random = new Random(seed);
        var model = new Model();
        Cooperation[] first = [.. Enumerable.Range(1, 4).Select(number => Draw(random, $"DOC-{number:D4}"))];
        await using var graph = await EditedGraph.OfAsync(store, first);
        model.Load(first);
        List<(DateTimeOffset At, Cooperation[] Cases)> past = [(graph.Now, model.Present)];
        for (var step = 0; step < 8; step++)
        {
            await StepAsync(random, graph, model);
            past.Add((graph.Now, model.Present));
            await EqualsAsync(model.Present, await graph.SnapshotAsync(), $"seed {seed}, step {step}");
        }

        foreach (var (at, cases) in past.Index().Where(one => store == "Embedded" || one.Index % 4 == 0).Select(one => one.Item))
            await EqualsAsync(cases, await graph.Graph.Store.OpenAsKnownAtAsync(at, default), $"seed {seed}, as known at {at:O}");
        await EqualsAsync(model.Present, await graph.Graph.Under.Open().OpenAsync(default), $"seed {seed}, opened again");
    }

    private static async Task StepAsync(Random random, EditedGraph graph, Model model)
    {
        switch (model.Present.Length == 0 ? 0 : random.Next(6))
        {
            case 0 or 1:
                if (await graph.ApplyAsync(new CaseEdit.Add(new(null, Draw(random, string.Empty), AllowDuplicate: true))) is EditOutcome.Applied added)
                    model.Set(added.Cases[0].Case);
                break;
            case 2:
                var target = model.Any(random);
                var other = Draw(random, string.Empty);
                var revision = (await graph.RevisionsAsync(target.CaseId)).Count;
                await graph.DoAsync(new CaseEdit.Update(target.CaseId, revision, one => one with { Parties = other.Parties, Date = other.Date, DateBasis = other.DateBasis, Title = other.Title }));
                model.Edit(target with { Parties = other.Parties, Date = other.Date, DateBasis = other.DateBasis, Title = other.Title });
                break;
            case 3:
                var gone = model.Any(random);
                await graph.DoAsync(new CaseEdit.Withdraw(gone.CaseId, (await graph.RevisionsAsync(gone.CaseId)).Count));
                model.Withdraw(gone);
                break;
            case 4:
                if (model.AnyWithdrawn(random) is { } back)
                {
                    await graph.DoAsync(new CaseEdit.Restore(back.CaseId, (await graph.RevisionsAsync(back.CaseId)).Count));
                    model.Restore(back);
                }

                break;
            default:
                Cooperation[] loaded = [.. Enumerable.Range(1, random.Next(3, 7)).Select(number => Draw(random, $"DOC-{number:D4}"))];
                await graph.ReloadAsync(loaded);
                model.Load(loaded);
                break;
        }
    }

    private static Cooperation Draw(Random random, string id)
    {
        var parties = Counties.OrderBy(_ => random.Next()).Take(random.Next(2, 4)).ToArray();
        return SmallCountry.Case(id, random.Next(4) == 0 ? null : $"{random.Next(2009, 2021)}", parties) with
        {
            Title = $"Title {random.Next(1000)}",
            IssueArea = (IssueArea)random.Next(3),
        };
    }

    // A graph that is made anew from the list answers as every store has to.
    private static async Task EqualsAsync(Cooperation[] expected, IGraphSnapshot actual, string about)
    {
        var oracle = new MemoryGraph("1.00000000", SmallCountry.With(expected), [new(1, "1.00000000", EditedGraph.Start, 0, 0, 0)], NoRecord.Instance);
        Assert.True(await TextAsync(oracle) is var one && await TextAsync(actual) is var other && one == other, $"{about}:\n{await TextAsync(oracle)}\n{await TextAsync(actual)}");
    }

    private static async Task<string> TextAsync(IGraphSnapshot snapshot)
    {
        List<string> lines = [string.Join(' ', snapshot.Dataset.CasesByProvenance.Select(count => $"{count.Key} {count.Value}"))];
        foreach (var order in new SortBy<CaseSort>[][] { [], [new(CaseSort.Year, Descending: true)], [new(CaseSort.SignedOn)] })
        {
            var page = await snapshot.AskAsync(new CasesQuestion([new(CaseRelation.Everywhere)], null, CasesQuestion.Ordering(order), new PageRequest(100, WantsTotal: true)), default);
            lines.Add($"{page[0].Total}: " + string.Join(", ", page[0].Rows.Select(row => $"{row.Item.Case.CaseId} {row.Item.Case.Title} {row.Item.Scope}")));
        }

        foreach (var county in Counties)
        {
            var unit = snapshot.Map.FindLatest(Units.UnitCode.Parse(county))!;
            var partners = await snapshot.AskAsync(new PartnersQuestion([snapshot.Map.OnItsLastDay(unit)], null, PartnersQuestion.Ordering([]), new PageRequest(100)), default);
            lines.Add($"{county}: " + string.Join(", ", partners[0].Rows.Select(row => $"{row.Item.Partner.Unit.Code} {row.Item.CaseCount} {string.Join('+', row.Item.CaseIds.Order(StringComparer.Ordinal))}")));
            var own = await snapshot.AskAsync(new GatherQuestion([new(CaseRelation.TakingPart, snapshot.Map.PlaceOf(unit))], null), default);
            lines.Add(string.Join(", ", own[0].Select(facts => $"{facts.CaseId} {facts.Year} {facts.IssueArea}")));
        }

        return string.Join('\n', lines);
    }

    // What the store should hold, by the rules alone.
    private sealed class Model
    {
        private readonly SortedDictionary<string, Cooperation> _present = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, Cooperation> _withdrawn = new(StringComparer.Ordinal);
        private readonly HashSet<string> _held = [];

        public Cooperation[] Present => [.. _present.Values];

        public Cooperation Any(Random random) => Present[random.Next(_present.Count)];

        public Cooperation? AnyWithdrawn(Random random) => _withdrawn.Count == 0 ? null : _withdrawn.Values.ElementAt(random.Next(_withdrawn.Count));

        public void Set(Cooperation one) => _present[one.CaseId] = one;

        public void Edit(Cooperation one)
        {
            Set(one);
            _held.Add(one.CaseId);
        }

        public void Withdraw(Cooperation one)
        {
            _present.Remove(one.CaseId);
            _withdrawn[one.CaseId] = one;
            _held.Add(one.CaseId);
        }

        public void Restore(Cooperation one)
        {
            _withdrawn.Remove(one.CaseId);
            _held.Add(one.CaseId);
            Set(one);
        }

        public void Load(Cooperation[] loaded)
        {
            foreach (var gone in Present.Where(one => !_held.Contains(one.CaseId) && one.Provenance != Provenance.Curated && !loaded.Any(other => other.CaseId == one.CaseId)))
            {
                _present.Remove(gone.CaseId);
                _withdrawn[gone.CaseId] = gone;
            }

            foreach (var one in loaded.Where(one => !_held.Contains(one.CaseId)))
            {
                _withdrawn.Remove(one.CaseId);
                Set(one);
            }
        }
    }
}
