using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Language;

/// <summary>Tests that a wrong day or code is refused in the same words as a literal and as a variable, with an example of the right form.</summary>
public sealed class WrongValueTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("Date", "counties(asOf: VALUE) { totalCount }", "2017-02-30", "'2017-02-30' is not a day: give YYYY-MM-DD, a date of the calendar, such as 2017-06-30.")]
    [InlineData("Date", "cooperations(where: {signedOn: {gte: VALUE}}) { totalCount }", "yesterday", "'yesterday' is not a day: give YYYY-MM-DD, a date of the calendar, such as 2017-06-30.")]
    [InlineData("UnitCode!", "county(by: {code: VALUE}) { name }", "34012", "'34012' is not a GB/T 2260 code: six digits, such as 340122.")]
    [InlineData("UnitCode", "counties(where: {code: {in: [VALUE]}}) { totalCount }", "x", "'x' is not a GB/T 2260 code: six digits, such as 340122.")]
    public async Task Is_refused_in_the_same_words(string type, string field, string value, string message)
    {
        var literal = await api.Client().AskAsync($"{{ {field.Replace("VALUE", $"\"{value}\"", StringComparison.Ordinal)} }}");
        var variable = await api.Client().AskAsync(
            $"query ($x: {type}) {{ {field.Replace("VALUE", "$x", StringComparison.Ordinal)} }}", new { x = value });

        foreach (var answer in new[] { literal, variable })
        {
            Assert.Equal("BAD_USER_INPUT", answer.Code);
            Assert.EndsWith($" {message}", answer.Message, StringComparison.Ordinal);
        }

        Assert.StartsWith("Invalid literal for argument '", literal.Message, StringComparison.Ordinal);
        Assert.StartsWith("Variable '$x' is invalid.", variable.Message, StringComparison.Ordinal);
    }
}
