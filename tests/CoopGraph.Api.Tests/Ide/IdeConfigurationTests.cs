using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Ide;

public class IdeConfigurationTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Fact]
    public async Task The_ide_asks_the_address_that_it_came_from_and_tells_nobody()
    {
        var configuration = (await _client.SendAsync(HttpMethod.Get, "/graphql/bcp-config.json", null)).Json;

        Assert.True(configuration.GetProperty("useBrowserUrlAsEndpoint").GetBoolean());
        Assert.True(configuration.GetProperty("disableTelemetry").GetBoolean());
        Assert.Equal("", configuration.GetProperty("gaTrackingId").GetString());
        Assert.False(configuration.TryGetProperty("endpoint", out _));
    }

    [Theory]
    [MemberData(nameof(Example.Operations), MemberType = typeof(Example))]
    public async Task Every_example_is_in_the_document_and_can_be_run_from_there(string file, string operation)
    {
        var document = await DocumentAsync();

        Assert.Contains(Example.Read(file), document, StringComparison.Ordinal);
        Assert.Empty((await _client.AskOperationAsync(document, operation)).Errors);
    }

    [Fact]
    public async Task Every_example_is_listed_once_under_a_heading()
    {
        var groups = await GroupsAsync();

        Assert.Equal("First questions", groups[0].Heading);
        Assert.Equal(
            ["01-partners-outside-prefecture.graphql", "02-pairings-arranged-by-anhui.graphql", "12-cases-per-year.graphql",
                "27-crossing-by-chance-at-the-same-distance.graphql", "08-in-chinese.graphql"],
            groups[0].Examples.Select(FileOf));
        Assert.Equal(Directory.GetFiles(Example.Folder, "*.graphql").Length, groups.Sum(group => group.Examples.Length));
        Assert.DoesNotContain(groups, group => group.Heading == "More questions");
    }

    [Fact]
    public async Task The_document_of_all_examples_has_the_headings_as_comments_in_their_order()
    {
        var document = await DocumentAsync();
        string[] parts = [.. (await GroupsAsync()).SelectMany(group => group.Examples.Prepend($"# ===== {group.Heading} =====\n"))];
        int[] positions = [.. parts.Select(part => document.IndexOf(part, StringComparison.Ordinal))];

        Assert.DoesNotContain(-1, positions);
        Assert.Equal(positions.Order(), positions);
    }

    [Fact]
    public async Task Every_operation_of_an_example_follows_a_comment_that_says_what_it_asks()
    {
        var document = await DocumentAsync();

        Assert.Equal(
            Example.Operations().Select(example => (string)example[1]).Order(StringComparer.Ordinal),
            Regex.Matches(document, @"^# [^\n]+\nquery (?<name>\w+)", RegexOptions.Multiline)
                .Select(operation => operation.Groups["name"].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task All_examples_together_are_within_the_budget()
    {
        // Banana Cake Pop sends only the operation that is run. Other clients send the whole document.
        var answer = await _client.AskAsync(await DocumentAsync());

        answer.IsRefused(HttpStatusCode.BadRequest, "OPERATION_RESOLUTION_FAILURE");
    }

    private static string FileOf(string example)
        => Path.GetFileName(Directory.GetFiles(Example.Folder, "*.graphql").Single(file => File.ReadAllText(file) == example));

    private async Task<Group[]> GroupsAsync()
        => (await _client.SendAsync(HttpMethod.Get, "/graphql/examples.json", null)).Json.Deserialize<Group[]>(JsonSerializerOptions.Web)!;

    private async Task<string> DocumentAsync()
        => (await _client.SendAsync(HttpMethod.Get, "/graphql/bcp-config.json", null)).Json.GetProperty("graphQLDocument").GetString()!;

    private sealed record Group(string Heading, string[] Examples);
}
