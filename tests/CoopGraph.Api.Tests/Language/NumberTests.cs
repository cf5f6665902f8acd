using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Language;

/// <summary>Tests section 3.5 of the specification: the numbers that a client may send for Int and Float.</summary>
public sealed class NumberTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("2016.0")]
    [InlineData("2.016e3")]
    [InlineData("20160E-1")]
    public async Task A_number_without_fractional_part_is_an_Int(string year)
    {
        const string Query = "query($y: Int!) { cooperations(where: {year: {eq: $y}}) { totalCount } }";

        var written = await api.Client().PostAsync($$$"""{"query":"{{{Query}}}","variables":{"y":{{{year}}}}}""");
        var plain = await api.Client().AskAsync(Query, new { y = 2016 });

        Assert.Empty(written.Errors);
        Assert.Equal(plain.Text, written.Text);
    }

    [Theory]
    [InlineData("2016.5")]
    [InlineData("1e10")]
    [InlineData("-2147483649")]
    [InlineData("2147483648.0")]
    public async Task Every_other_number_is_no_Int(string year) =>
        Assert.Equal("BAD_USER_INPUT", (await api.Client().PostAsync(
            $$$"""{"query":"query($y: Int!) { cooperations(where: {year: {eq: $y}}) { totalCount } }","variables":{"y":{{{year}}}}}""")).Code);

    [Theory]
    [InlineData("gt", "1e29", 0)]
    [InlineData("gt", "1e308", 0)]
    [InlineData("lt", "1e308", null)]
    [InlineData("gt", "-1e308", null)]
    [InlineData("eq", "1e29", 0)]
    [InlineData("gt", "1e-300", null)]
    public async Task A_Float_beyond_every_amount_is_greater_than_all(string comparator, string number, int? count)
    {
        var known = (await api.Client().AskAsync("{ cooperations(where: {amount: {neq: null}}) { totalCount } }")).Data;

        var literal = await api.Client().AskAsync($$"""{ cooperations(where: {amount: { {{comparator}}: {{number}} } }) { totalCount } }""");
        var variable = await api.Client().PostAsync(
            $$$"""{"query":"query($w: CooperationFilterInput) { cooperations(where: $w) { totalCount } }","variables":{"w":{"amount":{"{{{comparator}}}":{{{number}}} } } } }""");

        Assert.Empty(literal.Errors);
        Assert.Equal(literal.Text, variable.Text);
        Assert.Equal(
            count ?? known.GetProperty("cooperations").GetProperty("totalCount").GetInt32(),
            literal.Data.GetProperty("cooperations").GetProperty("totalCount").GetInt32());
    }
}
