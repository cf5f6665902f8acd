using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Limits;

public class DocumentBudgetTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    public static TheoryData<string, string, int, long> OverTheLimit => new()
    {
        { Attacks.Repeat(" ", 20_001), "characters", 20_000, 20_001 },
        { "{" + Attacks.Repeat(" a", 601) + "}", "fields", 600, 601 },
        { "{" + Attacks.Repeat(" a: b", 61) + "}", "aliases", 60, 61 },
        { "{" + Attacks.Repeat(" a", 41) + "}", "root fields", 40, 41 },
        { "{ ...f ...f ...f } fragment f on Query {" + Attacks.Repeat(" a", 14) + "}", "root fields", 40, 42 },
        { Attacks.Repeat("{ a }", 41), "operations", 40, 41 },
        { Attacks.Repeat("fragment f on Query { a }", 51), "fragments", 50, 51 },
        { "{" + Attacks.Repeat(" ...f", 201) + "}", "fragment spreads", 200, 201 },
        { "query" + Attacks.Repeat(" @a", 20) + "{ a" + Attacks.Repeat(" @a", 31) + "}", "directives", 50, 51 },
        { "query (" + Attacks.Repeat("$a:Int ", 101) + ") { a }", "variables", 100, 101 },
        { "{ a(b: [" + Attacks.Repeat("1 ", 1_000) + "]) }", "arguments and values", 1_000, 1_001 },
        { "{ a { b ...f0 } }" + Doubling(12), "fields after fragments are written out", 5_000, 8_194 },
    };

    [Theory]
    [MemberData(nameof(OverTheLimit))]
    public async Task A_document_over_a_limit_is_refused_with_what_was_found_and_the_limit(
        string document, string what, int limit, long found)
    {
        // A document of blanks only would count as a missing query.
        var answer = await _client.AskAsync(what == "characters" ? document[1..] + "x" : document);

        answer.IsRefused(HttpStatusCode.BadRequest, "DOCUMENT_TOO_LARGE");
        var extensions = answer.Error.GetProperty("extensions");
        Assert.Equal(what, extensions.GetProperty("what").GetString());
        Assert.Equal(limit, extensions.GetProperty("limit").GetInt32());
        Assert.Equal(found, extensions.GetProperty("found").GetInt64());
    }

    [Theory]
    [InlineData("{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a{a}}}}}}}}}}}}}}}}}")]
    [InlineData("{a{a{a{a{a{a{a{a{a{a{a{a{a{a{...f}}}}}}}}}}}}}}} fragment f on T{a{a{a}}}")]
    [InlineData("{a{a{a{a{...{a{a{a{a{...on T{a{a{a{a{a{a{a{a{a}}}}}}}}}}}}}}}}}}}")]
    public async Task A_document_that_is_too_deep_is_refused_also_through_fragments(string document)
    {
        var answer = await _client.AskAsync(document);

        answer.IsRefused(HttpStatusCode.BadRequest, "DOCUMENT_TOO_DEEP");
        Assert.Equal(17, answer.Error.GetProperty("extensions").GetProperty("found").GetInt32());
        Assert.Equal(16, answer.Error.GetProperty("extensions").GetProperty("limit").GetInt32());
    }

    [Fact]
    public async Task Every_limit_can_be_configured()
    {
        await using var strict = api.With(("GraphQL:Budget:MaxFields", "2"));

        var answer = await strict.CreateClient().AskAsync("{ a: __typename b: __typename c: __typename }");

        answer.IsRefused(HttpStatusCode.BadRequest, "DOCUMENT_TOO_LARGE");
    }

    [Fact]
    public async Task Type_definitions_are_not_for_execution()
        => (await _client.AskAsync("{ __typename } type Query { a: Int }"))
            .IsRefused(HttpStatusCode.BadRequest, "GRAPHQL_VALIDATION_FAILED");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Fragments_in_a_circle_are_left_to_validation(int length)
    {
        var answer = await _client.AskAsync(Attacks.Cycle(length));

        Assert.NotEmpty(answer.Errors);
        Assert.All(answer.Codes, code => Assert.Equal("GRAPHQL_VALIDATION_FAILED", code));
    }

    private static string Doubling(int levels) => $" fragment f{levels} on T {{ a a }}" + string.Concat(
        Enumerable.Range(0, levels).Select(level => $" fragment f{level} on T {{ ...f{level + 1} ...f{level + 1} }}"));
}
