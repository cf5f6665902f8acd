using CoopGraph.Caching;

namespace CoopGraph.Tests.Caching;

/// <summary>The limit on the total weight of a cache.</summary>
public class LruCacheWeightTests
{
    private readonly LruCache<string, int> _cache = new(maxCount: 3, maxWeight: 10, (text, _) => text.Length);

    [Fact]
    public void The_oldest_values_make_room_for_a_heavy_one()
    {
        _cache.Add("aaa", 1);
        _cache.Add("bbb", 2);
        _cache.Add("cccccccc", 3);

        Assert.False(_cache.TryGetValue("aaa", out _));
        Assert.False(_cache.TryGetValue("bbb", out _));
        Assert.True(_cache.TryGetValue("cccccccc", out var found));
        Assert.Equal(3, found);
    }

    [Fact]
    public void A_value_that_was_looked_up_stays_longer()
    {
        _cache.Add("aaa", 1);
        _cache.Add("bbb", 2);
        Assert.True(_cache.TryGetValue("aaa", out _));
        _cache.Add("ccccc", 3);

        Assert.True(_cache.TryGetValue("aaa", out _));
        Assert.False(_cache.TryGetValue("bbb", out _));
    }

    [Fact]
    public void A_value_heavier_than_the_cache_is_not_cached()
    {
        _cache.Add("this is too long", 1);
        Assert.Equal(0, _cache.Count);
        _cache.Add("short", 2);
        Assert.Equal(1, _cache.Count);
    }

    [Fact]
    public void The_first_value_of_a_key_stays()
    {
        _cache.Add("aaa", 1);
        _cache.Add("aaa", 2);
        Assert.True(_cache.TryGetValue("aaa", out var found));
        Assert.Equal(1, found);
    }

    [Fact]
    public void A_value_that_is_set_takes_the_place_and_the_weight_of_the_earlier_one()
    {
        for (var value = 1; value <= 20; value++)
            _cache.Set("aaaa", value);
        _cache.Add("bbbbbb", 0);

        Assert.True(_cache.TryGetValue("aaaa", out var found));
        Assert.Equal(20, found);
        Assert.Equal(2, _cache.Count);
    }
}
