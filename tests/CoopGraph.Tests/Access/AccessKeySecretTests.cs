using CoopGraph.Access;

namespace CoopGraph.Tests.Access;

public class AccessKeySecretTests
{
    private static readonly AccessKeySecret Key = AccessKeySecret.Create();
    private static readonly AccessKey Known = new(Key.Id, "ministry", Role.Reader, DateTimeOffset.UnixEpoch, null, null, Key.Hash());

    [Fact]
    public void The_text_of_a_key_is_read_as_that_key()
    {
        Assert.True(AccessKeySecret.TryParse(Key.Text, out var read));
        Assert.Equal(Key, read);
    }

    [Fact]
    public void A_secret_has_256_bits_and_each_key_another_one()
    {
        Assert.Equal(256, Convert.FromHexString(Key.Secret).Length * 8);
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => AccessKeySecret.Create().Secret).Distinct().Count());
    }

    [Fact]
    public void The_hash_is_the_SHA_256_of_the_secret() => Assert.Equal(
        "60e05bd1b195af2f94112fa7197a5c88289058840ce7c6df9693756bc6250f55", new AccessKeySecret("0123456789abcdef", new string('0', 64)).Hash());

    [Fact]
    public void A_key_matches_the_one_in_the_store() => Assert.True(Key.Matches(Known));

    [Fact]
    public void Another_secret_does_not_match() => Assert.False(new AccessKeySecret(Key.Id, AccessKeySecret.Create().Secret).Matches(Known));

    [Fact]
    public void Another_id_does_not_match() => Assert.False(new AccessKeySecret(AccessKeySecret.Create().Id, Key.Secret).Matches(Known));

    [Fact]
    public void A_key_as_text_does_not_show_its_secret() => Assert.DoesNotContain(Key.Secret, $"{Key}", StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("cg_")]
    [InlineData("cg_0123456789abcdef")]
    [InlineData("cg_0123456789abcdef_")]
    [InlineData("xx_0123456789abcdef_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("cg_0123456789ABCDEF_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("cg_0123456789abcdef_000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("cg_0123456789abcdef_00000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("cg_0123456789abcdef-0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("cg_0123456789abcdef_000000000000000000000000000000000000000000000000000000000000000０")]
    public void Any_other_text_is_no_key(string text) => Assert.False(AccessKeySecret.TryParse(text, out _));
}
