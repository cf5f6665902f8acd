using System.Text;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Language;

/// <summary>Tests lookups by a name or an id that nothing has.</summary>
public sealed class UnknownNameTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("")]
    [InlineData("Nothing")]
    [InlineData("__")]
    public async Task No_type_has_the_name(string name)
    {
        var answer = await api.Client().AskAsync("query ($n: String!) { __type(name: $n) { name } }", new { n = name });

        Assert.Empty(answer.Errors);
        Assert.Equal(JsonValueKind.Null, answer.Data.GetProperty("__type").ValueKind);
    }

    [Fact]
    public async Task Of_several_ids_one_that_is_none_costs_only_its_own_place()
    {
        var county = (await api.Client().AskAsync("""{ county(by: {code: "340122"}) { id } }""")).Data.GetProperty("county").GetProperty("id").GetString();

        var answer = await api.Client().AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = new[] { county, "no id", county } });

        Assert.Equal("BAD_USER_INPUT", answer.Code);
        Assert.Equal("[\"nodes\",1]", answer.Error.GetProperty("path").GetRawText());
        Assert.Equal([county, null, county], answer.Data.GetProperty("nodes").EnumerateArray()
            .Select(node => node.ValueKind == JsonValueKind.Null ? null : node.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData("County:340122::9999-12-31")]
    [InlineData("County:340122::2009-12-30")]
    [InlineData("County:340122::2021-01-01")]
    public async Task A_unit_has_no_id_of_a_day_without_a_map(string text)
    {
        var id = Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        var answer = await api.Client().AskAsync("query ($id: ID!) { node(id: $id) { id } }", new { id });

        Assert.Equal(JsonValueKind.Null, answer.Data.GetProperty("node").ValueKind);
    }
}
