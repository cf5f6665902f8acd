using CoopGraph.Access;
using CoopGraph.Api.Access;
using CoopGraph.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CoopGraph.Api.Tests.Access;

public class KeyRingTests
{
    private readonly KeysInMemory _keys = new();
    private readonly FakeTimeProvider _time = new();
    private readonly KeyRing _ring;

    public KeyRingTests() => _ring = new KeyRing(_keys, Options.Create(new AccessOptions()), _time);

    [Fact]
    public async Task Ten_thousand_unknown_keys_cost_one_look_at_the_store()
    {
        for (var i = 0; i < 10_000; i++)
            Assert.Null(await _ring.FindAsync(AccessKeySecret.Create().Id, default));

        Assert.Equal(1, _keys.Looks);
    }

    [Fact]
    public async Task A_revoked_key_is_seen_after_the_time_of_one_look()
    {
        var key = _keys.Add();
        Assert.Null((await _ring.FindAsync(key.Id, default))!.RevokedAt);
        _keys.Revoke(key);

        Assert.Null((await _ring.FindAsync(key.Id, default))!.RevokedAt);
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.NotNull((await _ring.FindAsync(key.Id, default))!.RevokedAt);
    }

    [Fact]
    public async Task A_new_key_is_seen_after_the_time_of_one_look()
    {
        await _ring.FindAsync("none", default);
        var key = _keys.Add();
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.NotNull(await _ring.FindAsync(key.Id, default));
    }

    [Fact]
    public async Task A_store_that_is_away_is_asked_once_for_all_and_again_later()
    {
        var key = _keys.Add();
        _keys.IsAway = true;
        for (var i = 0; i < 100; i++)
            await Assert.ThrowsAsync<StoreUnavailableException>(() => _ring.FindAsync(key.Id, default));
        Assert.Equal(1, _keys.Looks);

        _keys.IsAway = false;
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.NotNull(await _ring.FindAsync(key.Id, default));
    }
}
