using CoopGraph.Reports.Formats;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests descriptions on pages.</summary>
public class HtmlPageTests
{
    [Theory]
    [InlineData("the end of `year`", "the end of <code>year</code>")]
    [InlineData("`<b>` & `c`", "<code>&lt;b&gt;</code> &amp; <code>c</code>")]
    [InlineData("one ` alone", "one ` alone")]
    [InlineData("``", "``")]
    public void What_is_between_backticks_is_code(string description, string html) => Assert.Equal(html, HtmlPage.Words(description));
}
