using CoopGraph.Api.Tests.Support;
using GraphQL.Types;

namespace CoopGraph.Api.Tests.Language;

/// <summary>Tests section 2.1.2 of the specification: a line ends with a line feed, a carriage return, or both together.</summary>
public sealed class LineTerminatorTests : IAsyncLifetime
{
    private TinyApi _api = null!;

    public static TheoryData<string> Terminators => new("\n", "\r", "\r\n");

    public async Task InitializeAsync() => _api = await TinyApi.StartAsync(
        schema => schema.Query.Field<StringGraphType>("echo").Argument<StringGraphType>("text").Resolve(field => field.Arguments!["text"].Value));

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Theory]
    [MemberData(nameof(Terminators))]
    public async Task Each_of_them_ends_a_line_of_a_document_a_comment_and_a_block_string(string terminator)
    {
        var document = string.Join(terminator, "# a comment", "{", "echo(text: \"\"\"", "first", "second", "\"\"\")", "}", "");

        var answer = await _api.Client.AskAsync(document);

        Assert.True(answer.Errors.Length == 0, answer.Text);
        Assert.Equal("first\nsecond", answer.Data.GetProperty("echo").GetString());
    }

    [Theory]
    [MemberData(nameof(Terminators))]
    public async Task An_error_after_one_is_a_syntax_error_at_its_line(string terminator)
    {
        foreach (var document in new[] { "{TT  echo(}", "T{T  echo(T}T", "{T# commentT  echo(text: \"\\u{1F600}\" ! }" })
        {
            var answer = await _api.Client.AskAsync(document.Replace("T", terminator, StringComparison.Ordinal));

            Assert.Equal("GRAPHQL_PARSE_FAILED", answer.Code);
            Assert.True(answer.Errors[0].GetProperty("locations")[0].GetProperty("line").GetInt32() >= 3, answer.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Terminators))]
    public async Task None_of_them_is_in_a_string_of_one_line(string terminator)
    {
        var answer = await _api.Client.AskAsync($"{{ echo(text: \"a{terminator}b\") }}");

        Assert.Equal("GRAPHQL_PARSE_FAILED", answer.Code);
    }
}
