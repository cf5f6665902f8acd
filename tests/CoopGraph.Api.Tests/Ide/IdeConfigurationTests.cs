using System.Net;
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
    public async Task The_examples_stand_in_the_order_of_their_numbers()
    {
        var document = await DocumentAsync();
        int[] positions = [.. Example.Operations().Select(example => document.IndexOf(Example.Read((string)example[0]), StringComparison.Ordinal))];

        Assert.True(positions.Length >= 10);
        Assert.Equal(positions.Order(), positions);
    }

    [Fact]
    public async Task All_examples_together_are_within_the_budget()
    {
        // Banana Cake Pop sends only the operation that is run. Other clients send the whole document.
        var answer = await _client.AskAsync(await DocumentAsync());

        answer.IsRefused(HttpStatusCode.BadRequest, "OPERATION_RESOLUTION_FAILURE");
    }

    private async Task<string> DocumentAsync()
        => (await _client.SendAsync(HttpMethod.Get, "/graphql/bcp-config.json", null)).Json.GetProperty("graphQLDocument").GetString()!;
}
