using CoopGraph.Api.Tests.Support;
using GraphQL.Types;

namespace CoopGraph.Api.Tests.Errors;

public class ErrorCodeTests
{
    [Theory]
    [InlineData("{ f", "GRAPHQL_PARSE_FAILED")]
    [InlineData("query ($a: ) { f }", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ nosuchfield }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ f(nosucharg: 1) }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ f @nosuchdirective }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("mutation { f }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query A { f } query B { f }", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("fragment A on Query { f }", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("{ f(n: \"x\") }", "BAD_USER_INPUT")]
    [InlineData("{ f(n: 99999999999) }", "BAD_USER_INPUT")]
    [InlineData("{ f(colour: BLUE) }", "BAD_USER_INPUT")]
    [InlineData("{ f(by: {a: \"x\", b: \"y\"}) }", "BAD_USER_INPUT")]
    [InlineData("{ f(by: {}) }", "BAD_USER_INPUT")]
    [InlineData("{ f(by: {a: null}) }", "BAD_USER_INPUT")]
    [InlineData("{ f(day: \"2020-02-30\") }", "BAD_USER_INPUT")]
    [InlineData("{ needs }", "BAD_USER_INPUT")]
    [InlineData("query ($n: Int = \"x\") { f(n: $n) }", "BAD_USER_INPUT")]
    public async Task Each_kind_of_mistake_in_a_document_has_its_code(string document, string code)
    {
        await using var api = await StartAsync();

        var answer = await api.Client.AskAsync(document);

        Assert.NotEmpty(answer.Errors);
        Assert.All(answer.Codes, actual => Assert.Equal(code, actual));
        AssertSaysNothingOfTheInside(answer.Text);
    }

    [Theory]
    [InlineData("Int", """ "x" """)]
    [InlineData("Int", "1.5")]
    [InlineData("Int", "99999999999")]
    [InlineData("Int", "99999999999999999999999999")]
    [InlineData("Int", "[1,2]")]
    [InlineData("Int", """{"a":1}""")]
    [InlineData("Int!", "null")]
    [InlineData("Colour", "\"BLUE\"")]
    [InlineData("Colour", "3")]
    [InlineData("Day", "\"2020-02-30\"")]
    [InlineData("Day", "12")]
    [InlineData("Day", """{"a":1}""")]
    [InlineData("By", """{"a":"x","b":"y"}""")]
    [InlineData("By", """{"a":null}""")]
    [InlineData("By", """{"c":1}""")]
    [InlineData("By", "1")]
    public async Task Each_wrong_variable_is_bad_user_input(string type, string json)
    {
        await using var api = await StartAsync();
        var argument = type switch { "Int" or "Int!" => "n", "Colour" => "colour", "Day" => "day", _ => "by" };

        var answer = await api.Client.PostAsync(
            $$$"""{"query":"query ($v: {{{type}}}) { f({{{argument}}}: $v) }","variables":{"v":{{{json}}} } }""");

        Assert.Equal("BAD_USER_INPUT", answer.Code);
        Assert.StartsWith("Variable '$v", answer.Message, StringComparison.Ordinal);
        AssertSaysNothingOfTheInside(answer.Text);
    }

    [Fact]
    public async Task An_operation_that_is_not_there_has_a_code_of_its_own()
    {
        await using var api = await StartAsync();

        var answer = await api.Client.PostAsync("""{"query":"query A { f }","operationName":"B"}""");

        Assert.Equal("OPERATION_RESOLUTION_FAILURE", answer.Code);
    }

    [Fact]
    public async Task A_scalar_says_in_its_own_words_what_it_expects()
    {
        await using var api = await StartAsync();

        var answer = await api.Client.AskAsync("query ($v: Day) { f(day: $v) }", new { v = "2020-02-30" });

        Assert.Equal("Variable '$v' is invalid. A day is written YYYY-MM-DD.", answer.Message);
    }

    [Fact]
    public async Task A_message_does_not_repeat_at_length_what_was_sent()
    {
        await using var api = await StartAsync();

        var answer = await api.Client.AskAsync("query ($n: Int) { f(n: $n) }", new { n = new string('县', 100_000) });

        Assert.True(answer.Message!.Length < 600);
    }

    [Fact]
    public async Task A_value_that_looks_like_a_message_is_no_work()
    {
        await using var api = await StartAsync();
        var value = Limits.Attacks.Repeat("Unable to convert 'x' value of type 'y' to '", 2_000);
        await api.Client.AskAsync("query ($n: Int) { f(n: $n) }", new { n = "x" });

        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var answer = await api.Client.AskAsync("query ($n: Int) { f(n: $n) }", new { n = value });

        Assert.Equal("BAD_USER_INPUT", answer.Code);
        // A search for the message at every place where the value looks like one would take far longer, on any machine.
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }

    private static void AssertSaysNothingOfTheInside(string text)
    {
        string[] words = ["System.", "Exception", "GraphType", "Int32", "Dictionary", "of type 'String'", "   at ", "literal from AST"];
        foreach (var word in words)
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
    }

    private static Task<TinyApi> StartAsync() => TinyApi.StartAsync(schema =>
    {
        var colour = new EnumerationGraphType { Name = "Colour" };
        colour.Add("RED", 0);
        var by = new InputObjectGraphType { Name = "By", IsOneOf = true };
        by.Field<StringGraphType>("a");
        by.Field<StringGraphType>("b");
        schema.Query.AddField(new FieldType
        {
            Name = "f",
            ResolvedType = new StringGraphType(),
            Arguments =
            [
                new QueryArgument(new IntGraphType()) { Name = "n" }, new QueryArgument(colour) { Name = "colour" },
                new QueryArgument(new Day()) { Name = "day" }, new QueryArgument(by) { Name = "by" },
            ],
        });
        schema.Query.AddField(new FieldType
        {
            Name = "needs",
            ResolvedType = new StringGraphType(),
            Arguments = [new QueryArgument(new NonNullGraphType(new IntGraphType())) { Name = "n" }],
        });
    });

    private sealed class Day : ScalarGraphType
    {
        public Day() => Name = "Day";

        public override object? ParseValue(object? value) => value switch
        {
            null => null,
            string text => DateOnly.TryParse(text, out var day) ? day : throw new FormatException("A day is written YYYY-MM-DD."),
            _ => ThrowValueConversionError(value),
        };
    }
}
