using System.Text.Json;
using System.Text.RegularExpressions;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Language;

/// <summary>Tests that a wrong day or code is refused in the same words as a literal and as a variable, with an example of the right form.</summary>
public sealed class WrongValueTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("UnitBy!", "county(by: VALUE) { name }", """{"code": "340122", "name": "Feidong"}""", "Give exactly one of `id`, `code` or `name`, and not null: `code` and `name` were given.")]
    [InlineData("UnitBy!", "county(by: VALUE) { name }", "{}", "Give exactly one of `id`, `code` or `name`, and not null: none was given.")]
    [InlineData("UnitBy!", "county(by: VALUE) { name }", """{"code": null}""", "Give exactly one of `id`, `code` or `name`, and not null: `code` is null.")]
    [InlineData("[CooperationSortInput!]", "cooperations(order: VALUE) { totalCount }", """[{"year": "ASC"}, {"year": "ASC", "caseId": "DESC"}]""", "Give exactly one of `year`, `signedOn`, `caseId`, `amount`, `recordedAt` or `changedAt`, and not null: `year` and `caseId` were given.")]
    [InlineData("[CooperationSortInput!]", "cooperations(order: VALUE) { totalCount }", """[{"year": null}]""", "Give exactly one of `year`, `signedOn`, `caseId`, `amount`, `recordedAt` or `changedAt`, and not null: `year` is null.")]
    [InlineData("ChangesSince!", "changes(since: VALUE) { totalCount }", """{"version": "x", "time": "2020-01-01T00:00:00Z"}""", "Give exactly one of `version` or `time`, and not null: `version` and `time` were given.")]
    public async Task Several_keys_or_none_where_one_is_given_are_named(string type, string field, string value, string message)
    {
        var literal = await api.Client().AskAsync($"{{ {field.Replace("VALUE", LiteralOf(value), StringComparison.Ordinal)} }}");
        var variable = await api.Client().AskAsync(
            $"query ($x: {type}) {{ {field.Replace("VALUE", "$x", StringComparison.Ordinal)} }}", new { x = JsonDocument.Parse(value).RootElement });

        Assert.Equal(("BAD_USER_INPUT", message), (literal.Code, literal.Message));
        Assert.Equal(("BAD_USER_INPUT", $"Variable '$x' is invalid. {message}"), (variable.Code, variable.Message));
    }

    // Names of fields and of sort directions without their quotes.
    private static string LiteralOf(string json) =>
        Regex.Replace(Regex.Replace(json, "\"(\\w+)\":", "$1:"), "\"(ASC|DESC)\"", "$1");

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
