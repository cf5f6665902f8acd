using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Editing;

/// <summary>
/// Each look at the clock is wrong once, the first to the last, by a year back or ahead: loads and edits are done all the same, and the times of
/// versions never go back, so that a time sees the last version that there was.
/// </summary>
public class JumpingClockTests
{
    private static readonly Cooperation A = SmallCountry.Case("DOC-0001", "2014", RealUnits.Feidong, RealUnits.Feixi);
    private static readonly Cooperation B = SmallCountry.Case("DOC-0002", "2015", RealUnits.Xiantao, RealUnits.Feixi);
    private static readonly Cooperation New = SmallCountry.Case("", "2016-05", RealUnits.Feixi, RealUnits.Huoqiu);

    [SkippableTheory]
    [InlineData("Embedded", -400)]
    [InlineData("Embedded", 400)]
    [InlineData("Neo4j", -400)]
    [InlineData("Neo4j", 400)]
    public async Task A_clock_that_is_wrong_once_stops_nothing_and_no_version_is_older_than_the_one_before(string store, int days)
    {
        var looks = await DoAllAsync(store, new JumpingClock(0, days));
        Assert.True(looks >= 5, $"{looks} looks");
        for (var n = 1; n <= looks; n++)
            await DoAllAsync(store, new JumpingClock(n, days));
    }

    private static async Task<int> DoAllAsync(string store, JumpingClock clock)
    {
        await using var under = await StoreKinds.StartAsync(store);
        var graph = under.Open(clock);
        var editing = (ICaseEditing)graph;
        await graph.LoadAsync(SmallCountry.With(A, B), default);
        await DoAsync(new CaseEdit.Add(new(null, New)));
        await DoAsync(new CaseEdit.Update("DOC-0001", 1, one => one with { Title = "Better" }));
        await graph.LoadAsync(SmallCountry.With(A, B with { Title = "Other" }) with { Fingerprint = new string('e', 64) }, default);
        await DoAsync(new CaseEdit.Withdraw("DOC-0002", 2));

        var versions = (await under.Open(clock).OpenAsync(default)).Dataset.Versions;
        Assert.Equal(5, versions.Count);
        Assert.Equal(versions.OrderByDescending(version => version.LoadedAt).ThenByDescending(version => version.Generation), versions);
        foreach (var time in versions.Select(version => version.LoadedAt).Distinct())
        {
            var newest = versions.First(version => version.LoadedAt == time);
            Assert.Equal(newest.Version, (await graph.OpenAsKnownAtAsync(time, default)).Dataset.Version);
        }

        return clock.Looks;

        async Task DoAsync(CaseEdit edit) => Assert.IsType<EditOutcome.Applied>(await editing.ApplyAsync(new EditRequest(edit, "lin", "A newspaper says so.", null), default));
    }

    /// <summary>A clock that is a second later at each look, and wrong at one of them.</summary>
    private sealed class JumpingClock(int wrongAt, int days) : TimeProvider
    {
        public int Looks { get; private set; }

        public override DateTimeOffset GetUtcNow()
        {
            Looks++;
            return SetClock.Time("2026-11-02T08:00:00Z").AddSeconds(Looks).AddDays(Looks == wrongAt ? days : 0);
        }
    }
}
