using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests the form of a report: a parameter with few possible values is chosen, all others are written.</summary>
public sealed class ReportFormTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.CreateClient();

    [Theory]
    [InlineData("/reports/", "PROVINCE", "PREFECTURE")]
    [InlineData("/reports/transfers/", "PROVINCE", "PREFECTURE")]
    [InlineData("/reports/transfers/?by=PREFECTURE", "PREFECTURE", "PROVINCE")]
    public async Task A_parameter_of_an_enumeration_is_chosen_among_its_values(string path, string chosen, string other)
    {
        var page = await _client.SendAsync(HttpMethod.Get, path, "text/html");

        Assert.Contains("<label><span>by</span> <select name=\"by\"><option", page.Text, StringComparison.Ordinal);
        Assert.Contains($"<option selected>{chosen}</option>", page.Text, StringComparison.Ordinal);
        Assert.Contains($"<option>{other}</option>", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_is_none_of_them_is_refused_in_words_with_the_form_as_at_first()
    {
        var page = await _client.SendAsync(HttpMethod.Get, "/reports/transfers/?by=VILLAGE", "text/html");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("VILLAGE", page.Text, StringComparison.Ordinal);
        Assert.Contains("give one of ", page.Text, StringComparison.Ordinal);
        Assert.Contains("<option>PROVINCE</option>", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_other_parameter_is_written()
    {
        var page = await _client.SendAsync(HttpMethod.Get, "/reports/rankings/?top=3", "text/html");

        Assert.Contains("<label><span>top</span> <input name=\"top\" value=\"3\">", page.Text, StringComparison.Ordinal);
    }
}
