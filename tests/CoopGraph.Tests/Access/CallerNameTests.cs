using CoopGraph.Access;

namespace CoopGraph.Tests.Access;

/// <summary>Tests which texts can be the name of a caller, which the record of changes shows.</summary>
public class CallerNameTests
{
    [Theory]
    [InlineData("li")]
    [InlineData("李伟, Hefei")]
    [InlineData("auth0|5f7c8ec7c33c6c004bbafe82")]
    [InlineData("Zoë 🐼")]
    public void A_name_is_a_text(string name) => Assert.True(CallerName.IsRight(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("li\nwang")]
    [InlineData("li\u0000")]
    [InlineData("li\u2028wang")]
    [InlineData("li\u202egnaw")]
    [InlineData("li\u2066gnaw\u2069")]
    [InlineData("li\ud83d")]
    public void A_name_is_not_blank_and_has_nothing_that_hides_or_turns_its_letters(string? name) => Assert.False(CallerName.IsRight(name));

    [Fact]
    public void A_name_has_100_letters_at_most_or_as_many_as_are_allowed()
    {
        Assert.True(CallerName.IsRight(new string('l', 100)));
        Assert.False(CallerName.IsRight(new string('l', 101)));
        Assert.True(CallerName.IsRight(new string('l', 255), longest: 255));
    }
}
