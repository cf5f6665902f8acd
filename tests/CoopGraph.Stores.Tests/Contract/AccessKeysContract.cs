using CoopGraph.Access;
using CoopGraph.Stores.Tests.Support;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>Tests the keys of clients: all processes see the same ones, and they outlive loads of data.</summary>
public class AccessKeysContract
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly AccessKey Key = new("0123456789abcdef", "部门 \"x\"", Role.Curator, Noon, Noon.AddDays(30), null, new string('a', 64));

    [SkippableTheory, EveryStore]
    public async Task A_key_that_one_process_adds_is_found_by_another(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);

        Assert.True(await graph.OpenKeys().AddAsync(Key, default));

        Assert.Equal(Key, await graph.OpenKeys().FindAsync(Key.Id, default));
    }

    [SkippableTheory, EveryStore]
    public async Task An_unknown_id_is_not_found(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);

        Assert.Null(await graph.OpenKeys().FindAsync("' OR 1=1 --", default));
        Assert.Empty(await graph.OpenKeys().ListAsync(default));
    }

    [SkippableTheory, EveryStore]
    public async Task A_second_key_with_the_same_id_is_refused_and_the_first_one_stays(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var keys = graph.OpenKeys();
        await keys.AddAsync(Key, default);

        Assert.False(await keys.AddAsync(Key with { Role = Role.Admin, Hash = new string('b', 64) }, default));

        Assert.Equal([Key], await keys.ListAsync(default));
    }

    [SkippableTheory, EveryStore]
    public async Task All_keys_are_listed_with_the_oldest_first(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var keys = graph.OpenKeys();
        var older = new AccessKey("ff00000000000000", "older", Role.Reader, Noon.AddDays(-1), null, null, new string('c', 64));
        await keys.AddAsync(Key, default);
        await keys.AddAsync(older, default);

        Assert.Equal([older, Key], await keys.ListAsync(default));
    }

    [SkippableTheory, EveryStore]
    public async Task A_key_is_revoked_once_and_another_process_sees_it(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var keys = graph.OpenKeys();
        await keys.AddAsync(Key, default);

        var revoked = await keys.RevokeAsync(Key.Id, Noon.AddHours(1), default);
        var again = await keys.RevokeAsync(Key.Id, Noon.AddHours(2), default);

        Assert.Equal(Key with { RevokedAt = Noon.AddHours(1) }, revoked);
        Assert.Equal(revoked, again);
        Assert.Equal(revoked, await graph.OpenKeys().FindAsync(Key.Id, default));
    }

    [SkippableTheory, EveryStore]
    public async Task Revoking_an_unknown_key_finds_none(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);

        Assert.Null(await graph.OpenKeys().RevokeAsync(Key.Id, Noon, default));
    }

    [SkippableTheory, EveryStore]
    public async Task Keys_outlive_a_load_of_data(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        await graph.OpenKeys().AddAsync(Key, default);

        await graph.Open().LoadAsync(SmallCountry.With(), default);

        Assert.Equal([Key], await graph.OpenKeys().ListAsync(default));
    }
}
