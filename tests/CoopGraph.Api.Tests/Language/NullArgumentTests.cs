using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Language;

/// <summary>
/// Tests sections 5.8.5 and 6.4.1 of the specification at arguments that cannot be null and have a default: a variable that is left out gives
/// the default, and one that is null gives a field error.
/// </summary>
public sealed class NullArgumentTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    public static TheoryData<string, string, string> Arguments => new()
    {
        { "Int", "first", "search(text: \"he\", first: $x) { code }" },
        { "NetworkMode", "mode", "network(mode: $x) { edgeCount }" },
        { "Language", "language", "county(by: {code: \"340122\"}) { name(language: $x) }" },
        { "Int", "draws", "network { crossShare(draws: $x) { p } }" },
        { "Int", "seed", "network { crossShare(draws: 10, seed: $x) { p } }" },
        { "Float", "resolution", "network { communities(resolution: $x) { modularity } }" },
        { "[SummaryDimension!]", "groupBy", "summary(groupBy: $x) { total { caseCount } }" },
        { "Partition", "by", "network { eiIndex(by: $x) { value } }" },
    };

    [Theory]
    [MemberData(nameof(Arguments))]
    public async Task Null_is_an_error_of_the_field_that_names_the_argument(string type, string argument, string field)
    {
        Answer[] answers =
        [
            await api.Client().AskAsync($"query ($x: {type} = null) {{ {field} }}"),
            // The request gives null itself; the second one finds its document known.
            await api.Client().AskAsync($"query ($x: {type}) {{ {field} }}", new { x = (object?)null }),
            await api.Client().AskAsync($"query ($x: {type}) {{ {field} }}", new { x = (object?)null }),
        ];

        foreach (var answer in answers)
        {
            Assert.Equal("BAD_USER_INPUT", answer.Code);
            Assert.StartsWith($"`{argument}` is null", answer.Message, StringComparison.Ordinal);
            Assert.Contains($"give a value of type {type}!, or leave", answer.Message, StringComparison.Ordinal);
            Assert.True(answer.Error.TryGetProperty("path", out _), answer.Text);
        }
    }

    // The document is new at its first request and known at its second.
    [Fact]
    public async Task A_fault_of_an_argument_with_a_variable_is_that_of_the_request()
    {
        const string Document = "query($x: String) { changes(since: {version: $x}) { totalCount } }";
        var right = new { x = (await api.Client().AskAsync("{ dataset { version } }")).Data.GetProperty("dataset").GetProperty("version").GetString() };

        Assert.Empty((await api.Client().AskAsync(Document, right)).Errors);
        var known = await api.Client().AskAsync(Document, new { });
        var unknown = await api.Client().AskAsync(Document.Replace("$x", "$other", StringComparison.Ordinal), new { });

        Assert.Equal("BAD_USER_INPUT", known.Code);
        Assert.Equal((known.Code, known.Message, known.Status), (unknown.Code, unknown.Message, unknown.Status));
    }

    [Theory]
    [MemberData(nameof(Arguments))]
    public async Task A_variable_that_is_left_out_gives_the_default(string type, string argument, string field)
    {
        Assert.Contains($"{argument}: $x", field, StringComparison.Ordinal);
        var left = await api.Client().AskAsync($"query ($x: {type}) {{ {field} }}");
        var without = await api.Client().AskAsync($"{{ {field.Replace($"(argument: $x)", "", StringComparison.Ordinal).Replace($"({argument}: $x)", "", StringComparison.Ordinal).Replace($", {argument}: $x", "", StringComparison.Ordinal)} }}");

        Assert.Empty(left.Errors);
        Assert.Equal(without.Text, left.Text);
    }
}
