using System.Text.Json;
using System.Text.RegularExpressions;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Language;

/// <summary>Tests that a wrong value is refused in the same words as a literal and as a variable, with its place and the right form.</summary>
public sealed class WrongValueTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("UnitBy!", "county(by: VALUE) { name }", """{"code": "340122", "name": "Feidong"}""", "Give exactly one of `id`, `code` or `name`, and not null: `code` and `name` were given.")]
    [InlineData("UnitBy!", "county(by: VALUE) { name }", "{}", "Give exactly one of `id`, `code` or `name`, and not null: none was given.")]
    [InlineData("UnitBy!", "county(by: VALUE) { name }", """{"code": null}""", "Give exactly one of `id`, `code` or `name`, and not null: `code` is null.")]
    [InlineData("[CooperationSortInput!]", "cooperations(order: VALUE) { totalCount }", """[{"year": "ASC", "caseId": "DESC"}]""", "Give exactly one of `year`, `signedOn`, `caseId`, `amount`, `recordedAt` or `changedAt`, and not null: `year` and `caseId` were given.")]
    [InlineData("[CooperationSortInput!]", "cooperations(order: VALUE) { totalCount }", """[{"year": null}]""", "Give exactly one of `year`, `signedOn`, `caseId`, `amount`, `recordedAt` or `changedAt`, and not null: `year` is null.")]
    [InlineData("ChangesSince!", "changes(since: VALUE) { totalCount }", """{"version": "x", "time": "2020-01-01T00:00:00Z"}""", "Give exactly one of `version` or `time`, and not null: `version` and `time` were given.")]
    public async Task Several_keys_or_none_where_one_is_given_are_named(string type, string field, string value, string message)
    {
        var argument = Regex.Match(field, @"\((\w+): VALUE").Groups[1].Value;
        var item = value.StartsWith('[') ? "[0]" : string.Empty;
        var literal = await api.Client().AskAsync($"{{ {field.Replace("VALUE", LiteralOf(value), StringComparison.Ordinal)} }}");
        var variable = await api.Client().AskAsync(
            $"query ($x: {type}) {{ {field.Replace("VALUE", "$x", StringComparison.Ordinal)} }}", new { x = JsonDocument.Parse(value).RootElement });

        Assert.Equal(("BAD_USER_INPUT", $"Argument '{argument}{item}' is invalid. {message}"), (literal.Code, literal.Message));
        Assert.Equal(("BAD_USER_INPUT", $"Variable '$x{item}' is invalid. {message}"), (variable.Code, variable.Message));
    }

    // Names of fields and of sort directions without their quotes.
    private static string LiteralOf(string json) =>
        Regex.Replace(Regex.Replace(json, "\"(\\w+)\":", "$1:"), "\"(ASC|DESC)\"", "$1");

    // The literal or the variable comes where VALUE is: the third column is that place, the fourth is the place of the fault within the value.
    [Theory]
    [InlineData("Date", "counties(asOf: VALUE) { totalCount }", "asOf", "", "\"2017-02-30\"", "'2017-02-30' is not a day: give YYYY-MM-DD, a date of the calendar, such as 2017-06-30.")]
    [InlineData("Date", "cooperations(where: {signedOn: {gte: VALUE}}) { totalCount }", "where.signedOn.gte", "", "\"yesterday\"", "'yesterday' is not a day: give YYYY-MM-DD, a date of the calendar, such as 2017-06-30.")]
    [InlineData("UnitCode!", "county(by: {code: VALUE}) { name }", "by.code", "", "\"34012\"", "'34012' is not a GB/T 2260 code: six digits, such as 340122.")]
    [InlineData("UnitCode", "counties(where: {code: {in: [\"340122\", VALUE]}}) { totalCount }", "where.code.in[1]", "", "\"x\"", "'x' is not a GB/T 2260 code: six digits, such as 340122.")]
    [InlineData("Int", "cooperations(first: VALUE) { totalCount }", "first", "", "2.5", "'2.5' is not a valid Int.")]
    [InlineData("Int", "cooperations(first: VALUE) { totalCount }", "first", "", "99999999999", "'99999999999' is not a valid Int.")]
    [InlineData("Int", "cooperations(first: VALUE) { totalCount }", "first", "", "true", "'true' is not a valid Int.")]
    [InlineData("Int", "cooperations(first: VALUE) { totalCount }", "first", "", "[1, 2]", "A list is not a valid Int.")]
    [InlineData("Int", "cooperations(first: VALUE) { totalCount }", "first", "", "{a: 1}", "An object is not a valid Int.")]
    [InlineData("FloatOperationFilterInput", "cooperations(where: {amount: VALUE}) { totalCount }", "where.amount", "", "5", "'5' is no object: give one with fields of FloatOperationFilterInput, such as {eq: …}.")]
    [InlineData("CooperationFilterInput", "cooperations(where: VALUE) { totalCount }", "where", ".yeer", "{yeer: {eq: 2017}}", "CooperationFilterInput has no field 'yeer'. Did you mean year?")]
    [InlineData("CooperationFilterInput!", "cooperations(where: {or: [{}, VALUE]}) { totalCount }", "where.or[1]", ".year.gte", "{year: {gte: 2017.5}}", "'2017.5' is not a valid Int.")]
    [InlineData("Mechanism", "cooperations(where: {mechanism: {eq: VALUE}}) { totalCount }", "where.mechanism.eq", "", "FORCED", "'FORCED' is not a value of Mechanism: give ARRANGED, MANDATED or SELF_INITIATED.")]
    public async Task Is_refused_in_the_same_words_with_its_place(string type, string field, string place, string within, string value, string message)
    {
        var literal = await api.Client().AskAsync($"{{ {field.Replace("VALUE", value, StringComparison.Ordinal)} }}");
        var variable = await api.Client().AskAsync(
            $"query ($x: {type}) {{ {field.Replace("VALUE", "$x", StringComparison.Ordinal)} }}", new { x = JsonDocument.Parse(JsonOf(value)).RootElement });

        Assert.Equal(("BAD_USER_INPUT", $"Argument '{place}{within}' is invalid. {message}"), (literal.Code, literal.Message));
        Assert.Equal(("BAD_USER_INPUT", $"Variable '$x{within}' is invalid. {message}"), (variable.Code, variable.Message));
    }

    [Fact]
    public async Task A_wrong_default_of_a_variable_is_named_with_its_place()
    {
        var answer = await api.Client().AskAsync("query ($w: CooperationFilterInput = {year: {gte: \"2017\"}}) { cooperations(where: $w) { totalCount } }");

        Assert.Equal(("BAD_USER_INPUT", "The default of '$w.year.gte' is invalid. The text '2017' is not a valid Int."), (answer.Code, answer.Message));
    }

    [Fact]
    public async Task A_literal_in_quotation_marks_where_a_name_is_right_is_called_a_text()
    {
        var answer = await api.Client().AskAsync("{ cooperations(where: {mechanism: {eq: \"MANDATED\"}}) { totalCount } }");

        Assert.StartsWith("Argument 'where.mechanism.eq' is invalid. The text 'MANDATED' is not a value of Mechanism: give ", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_field_with_a_long_name_is_refused_in_few_words_and_compared_with_none()
    {
        var answer = await api.Client().AskAsync(
            "query ($w: CooperationFilterInput) { cooperations(where: $w) { totalCount } }", new { w = new Dictionary<string, int> { ["year" + new string('r', 200_000)] = 1 } });

        Assert.Equal("BAD_USER_INPUT", answer.Code);
        Assert.True(answer.Text.Length < 1_000, answer.Text[..200]);
        Assert.DoesNotContain("Did you mean", answer.Text, StringComparison.Ordinal);
    }

    private static string JsonOf(string literal) =>
        Regex.Replace(Regex.Replace(literal, @"(\w+):", "\"$1\":"), @"^([A-Z_]+)$", "\"$1\"");
}
