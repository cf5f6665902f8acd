using CoopGraph.History;

namespace CoopGraph.Tests.History;

/// <summary>Tests where a version or a time lies among the versions.</summary>
public class VersionListTests
{
    private static readonly DateTimeOffset First = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly LoadedVersion[] Versions =
    [
        new(7, "7.cccccccc", First.AddDays(7), 0, 0, 0), new(6, "6.bbbbbbbb", First.AddDays(7), 1, 0, 0), new(5, "5.aaaaaaaa", First, 10, 0, 0),
    ];

    [Fact]
    public void A_version_is_found_by_its_whole_text()
    {
        Assert.Equal(6, Versions.GenerationOf("6.bbbbbbbb"));
        var refusal = Assert.Throws<InvalidQuestionException>(() => Versions.GenerationOf("6.cccccccc"));
        Assert.Equal("The version '6.cccccccc' is not among those of these data: give one of `dataset.versions`, such as '7.cccccccc', or a time.", refusal.Message);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 5)]
    [InlineData(7 * 86_400_000L, 5)]
    [InlineData((7 * 86_400_000L) + 1, 7)]
    public void A_time_comes_before_the_versions_that_were_loaded_at_it(long milliseconds, long generation) =>
        Assert.Equal(generation, Versions.GenerationBefore(First.AddMilliseconds(milliseconds)));
}
