using CoopGraph.Cooperations;

namespace CoopGraph.Tests.Cooperations;

public class PartialDateTests
{
    [Theory]
    [InlineData("2015", "2015-01-01", "2015-12-31")]
    [InlineData("2016-02", "2016-02-01", "2016-02-29")]
    [InlineData("2016-12", "2016-12-01", "2016-12-31")]
    [InlineData("2016-12-03", "2016-12-03", "2016-12-03")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    public void A_date_means_any_day_from_the_first_to_the_last(string text, string first, string last)
    {
        var date = PartialDate.TryParse(text);
        Assert.Equal((first, last), (date!.First.ToString("yyyy-MM-dd"), date.Last.ToString("yyyy-MM-dd")));
        Assert.Equal(text, date.ToString());
        Assert.Equal(text.Length == 10 ? date.First : null, date.Exact);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("15")]
    [InlineData("2015-1")]
    [InlineData("2015-13")]
    [InlineData("2015-02-29")]
    [InlineData("2015-04-31")]
    [InlineData("2015/04/30")]
    [InlineData("2015-04-30T00:00")]
    [InlineData("2015\n")]
    [InlineData(" 2015")]
    [InlineData("２０１５")]
    public void Nothing_else_is_a_date(string text) => Assert.Null(PartialDate.TryParse(text));
}
