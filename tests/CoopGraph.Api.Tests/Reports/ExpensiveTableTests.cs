using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Reports;

/// <summary>Tests that a document that is too expensive as a whole is refused as a table, too, with the words that a client of JSON gets.</summary>
public sealed class ExpensiveTableTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly string Document =
        $$"""{ network { {{string.Concat(Enumerable.Range(0, 50).Select(seed => $"t{seed}: crossShare(seed: {seed}) {{ p }} "))}} } }""";

    [Theory]
    [InlineData("text/csv")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("application/x-ndjson")]
    public async Task Asked_for_by_a_media_type(string mediaType)
    {
        var client = api.Client();
        var asJson = await client.AskAsync(Document);

        var asTable = await client.PostAsync(JsonSerializer.Serialize(new { query = Document }), mediaType);

        Assert.Equal("QUERY_TOO_EXPENSIVE", asJson.Code);
        Assert.Equal((asJson.Status, asJson.Code, asJson.Message), (asTable.Status, asTable.Code, asTable.Message));
        Assert.Equal(asJson.Error.GetProperty("extensions").GetProperty("limit").GetInt32(), asTable.Error.GetProperty("extensions").GetProperty("limit").GetInt32());
    }

    [Fact]
    public async Task Asked_for_by_name_and_on_its_page()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("too-much.graphql"), Document);
        var words = (await api.Client().AskAsync(Document)).Message!;
        await using var mine = api.With(("Reports:Folders:0", folder.PathOf("")));
        var client = mine.CreateClient();

        var file = await client.SendAsync(HttpMethod.Get, "/reports/too-much.csv", null);
        var page = await client.SendAsync(HttpMethod.Get, "/reports/too-much/", "text/html");

        Assert.Equal((400, words), ((int)file.Status, file.Json.GetProperty("detail").GetString()));
        Assert.Equal(400, (int)page.Status);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(words), page.Text, StringComparison.Ordinal);
    }
}
