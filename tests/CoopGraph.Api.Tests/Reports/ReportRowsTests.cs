using System.Text.RegularExpressions;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>The rows of a report as people read them: on its page, and in the file of HTML.</summary>
public partial class ReportRowsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Theory]
    [InlineData("/reports/paper-beside-loaded/")]
    [InlineData("/reports/paper-beside-loaded.html")]
    public async Task Numbers_are_below_the_heading_of_their_column_and_long_texts_have_room(string path)
    {
        var html = await GetAsync(path);

        Assert.Contains("<th scope=\"col\" class=\"n\">published</th>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">statement</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"t\">The study rests on cases", html, StringComparison.Ordinal);
        Assert.Contains("<td>SCALE</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fraction_has_six_digits_on_a_page_and_all_in_a_file_for_programs()
    {
        var onPage = Fractions().Matches(await GetAsync("/reports/paper-beside-loaded/"));
        var inFile = await GetAsync("/reports/paper-beside-loaded.csv");

        Assert.NotEmpty(onPage);
        Assert.All(onPage, fraction => Assert.InRange(fraction.Groups[1].Value.TrimStart('0').Length, 1, 6));
        Assert.Matches(@",0\.\d{12,}", inFile);
    }

    [Fact]
    public async Task The_box_of_the_rows_can_be_scrolled_with_the_keyboard_and_has_a_name()
        => Assert.Contains("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Rows\"><table>", await GetAsync("/reports/rankings/"), StringComparison.Ordinal);

    private async Task<string> GetAsync(string path) => (await _client.SendAsync(HttpMethod.Get, path, "text/html,*/*")).Text;

    [GeneratedRegex(@"<td class=""n"">-?\d+\.(\d+)</td>")]
    private static partial Regex Fractions();
}
