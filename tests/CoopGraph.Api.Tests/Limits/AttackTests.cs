using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Limits;

public class AttackTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    public static TheoryData<string, string> Documents => new()
    {
        { "selections nested 10,000 deep", Attacks.Repeat("{a", 10_000) },
        { "selections nested 120 deep", Attacks.Repeat("{a", 120) + Attacks.Repeat("}", 120) },
        { "inline fragments nested 60 deep", Attacks.Repeat("{...", 60) + "{a}" + Attacks.Repeat("}", 60) },
        { "lists nested 7,000 deep", "{ a(b: " + Attacks.Repeat("[", 7_000) },
        { "objects nested 3,000 deep", "{ a(b: " + Attacks.Repeat("{a:", 3_000) },
        { "types nested 7,000 deep", "query ($a: " + Attacks.Repeat("[", 7_000) },
        { "one field 5,000 times", "{" + Attacks.Repeat(" a", 5_000) + "}" },
        { "one field 401 times", "{" + Attacks.Repeat(" __typename", 401) + "}" },
        { "a field that has 400 of another", "{" + Attacks.Repeat(" a{b}", 2_000) + "}" },
        { "700 unknown fields", "{" + string.Concat(Enumerable.Range(0, 700).Select(i => $" nosuchfield{i}")) + "}" },
        { "61 aliases", "{" + string.Concat(Enumerable.Range(0, 61).Select(i => $" a{i}: __typename")) + "}" },
        { "fragments that double 20 times", Attacks.DoublingFragments(20) },
        { "fragments that double 25 times", Attacks.DoublingFragments(25) },
        { "fragments that double 45 times", Attacks.DoublingFragments(45) },
        { "fragments that double 300 times", Attacks.DoublingFragments(300) },
        { "fragments in a circle of 40", Attacks.Cycle(40) },
        { "a fragment that is itself", Attacks.Cycle(1) },
        { "16,000 directives", "{ a" + Attacks.Repeat(" @a", 16_000) + " }" },
        { "1,000 directives", "{ a" + Attacks.Repeat(" @a", 1_000) + " }" },
        { "1,000 operations", Attacks.Repeat("{a}", 1_000) },
        { "a list of 3,000 values", "{ a(b: [" + Attacks.Repeat("1 ", 3_000) + "]) }" },
        { "an object of 2,000 fields", "{ a(b: {" + Attacks.Repeat("a:1 ", 2_000) + "}) }" },
        { "1,000 variables", "query (" + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"$a{i}:Int ")) + ") { __typename }" },
        { "a comment of 200 KB", "{ __typename } #" + Attacks.Repeat("x", 200_000) },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Is_refused_in_few_words(string attack, string document)
    {
        var answer = await _client.AskAsync(document);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.Status);
        Assert.True(answer.Errors.Length is >= 1 and <= 26, $"{attack}: {answer.Errors.Length} errors");
        Assert.True(answer.Text.Length < 20_000, $"{attack}: {answer.Text.Length} characters of answer");
    }

    public static TheoryData<string, string> Variables => new()
    {
        { "lists nested 30,000 deep", Attacks.Repeat("[", 30_000) + Attacks.Repeat("]", 30_000) },
        { "objects nested 100 deep", Attacks.Repeat("{\"a\":", 100) + "1" + Attacks.Repeat("}", 100) },
        { "100,000 values", "[" + Attacks.Repeat("1,", 100_000) + "1]" },
        { "6,000 keys", "{" + string.Join(',', Enumerable.Range(0, 6_000).Select(i => $"\"k{i}\":1")) + "}" },
        { "a number of 200,000 digits", Attacks.Repeat("9", 200_000) },
    };

    [Theory]
    [MemberData(nameof(Variables))]
    public async Task Variables_are_refused(string attack, string json)
    {
        var body = $$"""{"query":"query ($a: String) { __typename @skip(if: false) }","variables":{"a":{{json}} } }""";

        var answer = await _client.PostAsync(body);

        Assert.True(answer.Code is "BAD_REQUEST" or "VARIABLES_TOO_LARGE", $"{attack}: {answer.Text}");
    }

    public static TheoryData<string, string> AtTheLimit => new()
    {
        { "one field as often as may be",
          "{ __schema {" + Attacks.Repeat(" ...f", 14) + "} } fragment f on __Schema {" + Attacks.Repeat(" description", 350) + "}" },
        { "one object field as often as may be",
          "{ __schema {" + Attacks.Repeat(" ...f", 24) + "} } fragment f on __Schema {"
          + Attacks.Repeat(" queryType { name }", 100) + "}" },
        { "fragments that double", "{ __type(name: \"Query\") { ...f0 } }" + Attacks.DoublingBelowFields(10) },
        { "fragments that triple", "{ __type(name: \"Query\") { ...f0 } }" + Attacks.DoublingBelowFields(6, 3) },
    };

    [Theory]
    [MemberData(nameof(AtTheLimit))]
    public async Task A_document_that_the_budget_just_lets_through_is_validated_and_run(string attack, string document)
    {
        var answer = await _client.AskAsync(document);

        Assert.False(answer.Text.Contains("DOCUMENT_TOO", StringComparison.Ordinal), $"{attack}: {answer.Text}");
    }

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }")]
    [InlineData("{ __schema { types { possibleTypes { ...f } } } } "
        + "fragment f on __Type { fields { type { interfaces { possibleTypes { fields { type { fields { name } } } } } } } }")]
    public async Task Introspection_that_goes_round_in_circles_is_refused(string document)
    {
        await using var api = await TinyApi.StartAsync(
            schema => schema.Query.Field<GraphQL.Types.StringGraphType>("f"), settings: ("GraphQL:Budget:MaxAnswerFields", "50000"));

        var answer = await api.Client.AskAsync(document);

        answer.IsRefused(System.Net.HttpStatusCode.BadRequest, "QUERY_TOO_EXPENSIVE");
        Assert.Equal("fields", answer.Error.GetProperty("extensions").GetProperty("what").GetString());
    }
}
