using CoopGraph.Access;

namespace CoopGraph.Tests.Access;

public class AccessKeyTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly AccessKey Key = new("k1", "ministry", Role.Curator, Noon.AddDays(-1), null, null, new string('a', 64));

    [Fact]
    public void A_key_without_an_end_is_valid() => Assert.True(Key.IsValidAt(Noon));

    [Fact]
    public void A_key_is_valid_until_the_moment_of_its_end()
    {
        var key = Key with { ExpiresAt = Noon };

        Assert.True(key.IsValidAt(Noon.AddTicks(-1)));
        Assert.False(key.IsValidAt(Noon));
    }

    [Fact]
    public void A_revoked_key_is_not_valid() => Assert.False((Key with { RevokedAt = Noon }).IsValidAt(Noon.AddDays(-2)));

    [Fact]
    public void A_key_as_text_does_not_show_its_hash() => Assert.Equal("k1 (ministry, Curator)", Key.ToString());
}
