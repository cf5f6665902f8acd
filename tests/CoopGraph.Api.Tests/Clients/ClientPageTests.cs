using System.Text.RegularExpressions;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Clients;

/// <summary>Compares docs/clients.md with the code: the codes of errors, and the types of the interfaces.</summary>
public partial class ClientPageTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public void The_table_has_every_code_of_an_error_and_no_other()
    {
        string[] folders = ["CoopGraph.Engine/Errors", "CoopGraph.Engine/Limits", "CoopGraph.Api/Transport"];
        var inCode = folders.SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, "src", folder), "*.cs"))
            .SelectMany(file => CodeInSource().Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value).Distinct();
        var rows = ClientPage.Text.Split('\n').SkipWhile(line => !line.StartsWith("| code |", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|')).Skip(2);
        var inTable = rows.SelectMany(row => CodeInText().Matches(row.Split('|')[1])).Select(match => match.Groups["code"].Value);

        Assert.Equal(inCode.Order(StringComparer.Ordinal), inTable.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("BUSY", 503)]
    [InlineData("STORE_UNAVAILABLE", 503)]
    [InlineData("DOCUMENT_NOT_TRUSTED", 403)]
    public void A_code_stands_in_the_table_with_its_status(string code, int status)
        => Assert.Contains($"| `{code}` | {status} |", ClientPage.Text, StringComparison.Ordinal);

    [Fact]
    public void Worth_a_retry_are_the_codes_that_come_with_the_header_for_it_and_slow_bodies()
    {
        var refusals = File.ReadAllText(Path.Combine(Repository.Root, "src", "CoopGraph.Engine", "Errors", "Refusals.cs"));
        var withHeader = WithRetryAfter().Matches(refusals).Select(match => match.Groups["code"].Value).Distinct().Append("REQUEST_TIMEOUT");
        var inTable = ClientPage.Text.Split('\n').Where(line => line.Contains("**try again**", StringComparison.Ordinal))
            .SelectMany(row => CodeInText().Matches(row.Split('|')[1])).Select(match => match.Groups["code"].Value);

        Assert.Equal(withHeader.Order(StringComparer.Ordinal), inTable.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("AdministrativeUnit")]
    [InlineData("Node")]
    public async Task The_possible_types_of_apollo_are_those_of_the_schema(string type)
    {
        var answer = await api.Client().AskAsync($$"""{ __type(name: "{{type}}") { possibleTypes { name } } }""");
        var types = answer.Json.GetProperty("data").GetProperty("__type").GetProperty("possibleTypes").EnumerateArray()
            .Select(possible => possible.GetProperty("name").GetString()!);

        var listed = Regex.Match(ClientPage.Blocks["apollo.mjs"], $@"{type}: \[(?<types>[^\]]+)\]").Groups["types"].Value;
        Assert.Equal(types.Order(StringComparer.Ordinal), listed.Split(", ").Select(name => name.Trim('\'')).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("""(?:new\((?:\d{3}|status), |const string \w+ = )"(?<code>[A-Z]{3,}(?:_[A-Z]+)*)\x22""")]
    private static partial Regex CodeInSource();

    [GeneratedRegex("`(?<code>[A-Z_]+)`")]
    private static partial Regex CodeInText();

    [GeneratedRegex(""""(?<code>[A-Z_]+)",\s+\$?"[^"]*", RetryAfter:"""")]
    private static partial Regex WithRetryAfter();
}
