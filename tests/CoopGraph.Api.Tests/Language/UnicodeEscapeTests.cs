using CoopGraph.Api.Tests.Support;
using GraphQL.Types;

namespace CoopGraph.Api.Tests.Language;

/// <summary>Tests section 2.9.4 of the specification: Unicode escapes in strings.</summary>
public sealed class UnicodeEscapeTests : IAsyncLifetime
{
    private TinyApi _api = null!;

    public async Task InitializeAsync() => _api = await TinyApi.StartAsync(
        schema => schema.Query.Field<StringGraphType>("echo").Argument<StringGraphType>("text").Resolve(field => field.Arguments!["text"].Value));

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Theory]
    [InlineData(@"""\u{5408}\u{80a5}""", "合肥")]
    [InlineData(@"""\u{1F600}""", "😀")]
    [InlineData(@"""\u{01F600}!""", "😀!")]
    [InlineData(@"""\uD83D\uDE00""", "😀")]
    [InlineData(@"""\u5408""", "合")]
    [InlineData(@"""\\u{1F600}""", @"\u{1F600}")]
    [InlineData(@"""""""\u{1F600} \"""""" # \uD83D""""""", "\\u{1F600} \"\"\" # \\uD83D")]
    [InlineData(@"""a # \u{62}""", "a # b")]
    public async Task Every_scalar_value_can_be_written(string literal, string text)
    {
        // A comment has no escapes.
        var answer = await _api.Client.AskAsync($"# \\uD83D \\u{{\n{{ echo(text: {literal}) }}");

        Assert.True(answer.Errors.Length == 0, answer.Text);
        Assert.Equal(text, answer.Data.GetProperty("echo").GetString());
    }

    [Theory]
    [InlineData(@"\uD83D", "half of a surrogate pair")]
    [InlineData(@"\uDE00", "half of a surrogate pair")]
    [InlineData(@"\uD83Dx", "half of a surrogate pair")]
    [InlineData(@"\uD83D\u0041", "half of a surrogate pair")]
    [InlineData(@"\uDE00\uD83D", "half of a surrogate pair")]
    [InlineData(@"\u{D83D}", "not a Unicode scalar value")]
    [InlineData(@"\u{110000}", "not a Unicode scalar value")]
    [InlineData(@"\u{FFFFFFFFFFFF}", "not a Unicode scalar value")]
    [InlineData(@"\u{}", "not a Unicode scalar value")]
    [InlineData(@"\u{1F600", "not a Unicode scalar value")]
    [InlineData(@"\u{-1}", "not a Unicode scalar value")]
    [InlineData(@"\u12", "")]
    public async Task What_is_no_scalar_value_is_a_syntax_error(string escape, string reason)
    {
        var answer = await _api.Client.AskAsync($"{{ echo(text: \"{escape}\") }}");

        Assert.Equal("GRAPHQL_PARSE_FAILED", answer.Code);
        Assert.Contains(reason, answer.Message, StringComparison.Ordinal);
    }

    // The columns of the text that the client sent, also where an escape in braces is before them.
    [Theory]
    [InlineData("{ a: echo(text: \"\\u{1F600}\") nothing }", 1, 30)]
    [InlineData("{ a: echo(text: \"\\u{62}\") nothing }", 1, 27)]
    [InlineData("{\n a: echo(text: \"\\u{1F600}\")\r\n b: echo(text: \"\\u{1F600}\\u{1F601}\") nothing\n}", 3, 38)]
    [InlineData("{\n a: echo(text: \"\\u{1F600}\")\n nothing\n}", 3, 2)]
    [InlineData("{ a: echo(text: \"\\u{1F600}\") ! }", 1, 30)]
    [InlineData("{\n a: echo(text: \"x\")\n b: echo(text: \"\\u{1F600}\\u{62}\") ! }", 3, 35)]
    public async Task Errors_name_the_place_in_the_text_that_was_sent(string document, int line, int column)
    {
        var place = (await _api.Client.AskAsync(document)).Errors[0].GetProperty("locations")[0];

        Assert.Equal((line, column), (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32()));
    }
}
