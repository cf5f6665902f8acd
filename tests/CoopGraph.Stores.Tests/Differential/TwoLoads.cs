using CoopGraph.Cooperations;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Support;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>
/// Loads a graph in two loads, so that its cases differ in the times of their record. The id of a case decides which load adds it and whether
/// the second one changes it; a graph that was made smaller has the same times.
/// </summary>
internal static class TwoLoads
{
    public static readonly DateTimeOffset First = SetClock.Time("2026-11-02T08:00:00.123Z");
    public static readonly DateTimeOffset Second = First.AddDays(7);

    public static (DateTimeOffset RecordedAt, DateTimeOffset ChangedAt) TimesOf(Cooperation one) => Kind(one) switch
    {
        0 => (First, First),
        1 => (First, Second),
        _ => (Second, Second),
    };

    public static async Task<ICoopGraphStore> LoadAsync(IStoreUnderTest graph, GraphData data)
    {
        var clock = new SetClock { Now = First };
        var store = graph.Open(clock);
        var earlier = data.Cooperations.Where(one => Kind(one) < 2).Select(one => Kind(one) == 1 ? one with { Title = $"{one.Title} as it was" } : one);
        await store.LoadAsync(data with { Cooperations = [.. earlier], Fingerprint = new string('e', 64) }, default);
        clock.Now = Second;
        await store.LoadAsync(data, default);
        return store;
    }

    private static int Kind(Cooperation one) => one.CaseId.Sum(character => character) % 3;
}
