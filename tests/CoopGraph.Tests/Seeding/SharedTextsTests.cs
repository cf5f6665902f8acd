using System.Text;
using CoopGraph.Seeding;

namespace CoopGraph.Tests.Seeding;

/// <summary>The texts of fields: always the right ones, and shared where a file repeats them.</summary>
public class SharedTextsTests
{
    private readonly SharedTexts _texts = new();

    [Theory]
    [InlineData("")]
    [InlineData("MANDATED")]
    [InlineData("肥东县;肥西县")]
    [InlineData("𠮷野家")]
    public void A_field_is_read_as_it_is(string field) => Assert.Equal(field, Read(field));

    [Fact]
    public void A_repeated_field_is_one_object() => Assert.Same(Read("Synthetic: drawn at random"), Read("Synthetic: drawn at random"));

    [Fact]
    public void Fields_that_come_after_many_others_are_right_too()
    {
        // More than are held, so that many have a place in common.
        for (var round = 0; round < 2; round++)
        {
            for (var number = 0; number < 20_000; number++)
                Assert.Equal($"DOC-{number}", Read($"DOC-{number}"));
        }
    }

    [Fact]
    public void A_long_field_is_read_whole()
    {
        var field = string.Concat(Enumerable.Repeat("县际合作", 5_000));
        Assert.Equal(field, Read(field));
        Assert.Equal("x", Read("x"));
    }

    private string Read(string field) => _texts.Of(Encoding.UTF8.GetBytes(field));
}
