using CoopGraph.History;
using CoopGraph.InMemory;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Editing;

/// <summary>
/// Tests that graphs of earlier versions, which anyone can ask for, have a bound of memory, and that versions with the same units share it.
/// </summary>
public class PastGraphCacheTests
{
    private static readonly MemoryGraph First = new("1.aaaaaaaa", Repository.Data, Versions(1), NoRecord.Instance);

    [Fact]
    public void Bases_that_were_not_used_for_longest_make_room_and_the_last_version_is_there_whatever_its_size()
    {
        var cache = new PastGraphCache(First.WholeBytes * 2);
        cache.Add("a", First);
        cache.Add("b", Graph(2));
        Assert.NotNull(cache.Find("1.aaaaaaaa"));
        cache.Add("c", Graph(3));
        Assert.Equal([true, false, true], Known(cache, 1, 2, 3));

        var small = new PastGraphCache(1);
        small.Add("a", First);
        small.Add("b", Graph(2));
        Assert.Equal([false, true], Known(small, 1, 2));
        Assert.Null(small.FindLike("a"));
    }

    [Fact]
    public void A_version_that_was_made_from_another_counts_what_they_do_not_have_in_common()
    {
        var second = First.With(new Dictionary<string, Cooperations.Cooperation?>(), Versions(2));
        Assert.InRange(second.OwnBytes, 1, First.WholeBytes / 10);
        var cache = new PastGraphCache(First.WholeBytes + (second.OwnBytes * 2));
        cache.Add("a", First);
        cache.Add("a", second);
        cache.Add("a", First.With(new Dictionary<string, Cooperations.Cooperation?>(), Versions(3)));
        Assert.Equal([true, true, true], Known(cache, 1, 2, 3));

        // One more, and the cases that they had in common are counted with the newest alone.
        cache.Add("a", First.With(new Dictionary<string, Cooperations.Cooperation?>(), Versions(4)));
        Assert.Equal([false, false, false, true], Known(cache, 1, 2, 3, 4));
        Assert.Equal("4.aaaaaaaa", cache.FindLike("a")!.Dataset.Version);
    }

    [SkippableTheory, EveryStore]
    public async Task Versions_of_earlier_units_have_their_cases_in_common(string store)
    {
        var a = SmallCountry.Case("DOC-0001", "2014", RealUnits.Feidong, RealUnits.Feixi);
        var (b, c) = (a with { CaseId = "DOC-0002", Title = "Another" }, a with { CaseId = "DOC-0003", Title = "A third" });
        await using var graph = await EditedGraph.OfAsync(store, a, b, c);
        for (var revision = 1; revision <= 2; revision++)
        {
            var title = $"Title {revision}";
            await graph.DoAsync(new Curation.CaseEdit.Update("DOC-0001", revision, one => one with { Title = title }));
        }

        var versions = (await graph.SnapshotAsync()).Dataset.Versions;
        await graph.LoadAsync(SmallCountry.With(SmallCountry.Units with { Borders = [.. SmallCountry.Units.Borders.Skip(1)] }, a, b, c with { Note = "Later" }) with { Fingerprint = new string('e', 64) });
        List<(string Title, object Same)> found = [];
        foreach (var version in new[] { versions[2], versions[0], versions[1] })
        {
            var cases = await (await graph.Graph.Store.OpenVersionAsync(version.Version, default)).FindAsync(["DOC-0001", "DOC-0002", "DOC-0003"], default);
            Assert.Null(cases[2]!.Case.Note);
            found.Add((cases[0]!.Case.Title, cases[1]!));
        }

        Assert.Equal(["Case DOC-0001", "Title 2", "Title 1"], found.Select(one => one.Title));
        Assert.All(found, one => Assert.Same(found[0].Same, one.Same));
    }

    private static MemoryGraph Graph(int number) => new($"{number}.aaaaaaaa", Repository.Data, Versions(number), NoRecord.Instance);

    private static IReadOnlyList<LoadedVersion> Versions(int number) => [new(number, $"{number}.aaaaaaaa", EditedGraph.Start, 0, 0, 0, "seed", "A load.")];

    private static bool[] Known(PastGraphCache cache, params int[] numbers) => [.. numbers.Select(number => cache.Find($"{number}.aaaaaaaa") is not null)];
}
