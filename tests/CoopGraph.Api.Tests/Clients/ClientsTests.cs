using System.Text.Json;
using CoopGraph.Api.Tests.Subscriptions;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Clients;

/// <summary>Runs the blocks of docs/clients.md against a service: each prints the partners of Feidong County as the API gives them.</summary>
public class ClientsTests(ClientsTests.Service service) : IClassFixture<ClientsTests.Service>
{
    private readonly LoopbackApi _api = service.Api;

    [SkippableTheory]
    [InlineData("node plain.mjs", "plain.mjs")]
    [InlineData("node apollo.mjs", "apollo.mjs")]
    [InlineData("node urql.mjs", "urql.mjs")]
    [InlineData("sh relay.sh", "relay.config.json", "src/feidong.js", "relay.mjs", "relay.sh")]
    [InlineData("sh codegen.sh", "codegen.ts", "feidong.ts", "codegen.sh")]
    public async Task A_client_under_node_prints_the_partners_of_feidong(string command, params string[] files)
    {
        var folder = ClientPage.WriteTo(_api.Url, files);
        try
        {
            var printed = (await Node.ShellAsync(folder, command)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

            var partners = await PartnersAsync();
            Assert.Equal(partners.Select(partner => $"{partner.Code} {partner.Name}"), printed.TakeLast(partners.Length));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [SkippableTheory]
    [InlineData("node graphql-ws.mjs", "graphql-ws.mjs")]
    [InlineData("node apollo-live.mjs", "apollo-live.mjs")]
    [InlineData("node urql-live.mjs", "urql-live.mjs")]
    [InlineData("sh live.sh", "live.sh")]
    public async Task A_subscriber_prints_the_change_that_is_made_while_it_listens(string command, string file)
    {
        // The shell's pipe ends with the first sign of life after the event.
        using var api = new ChangingApi(("GraphQL:Subscriptions:KeepAlive", "00:00:00.500"));
        var folder = ClientPage.WriteTo(api.Url, file);
        var running = Node.ShellAsync(folder, command);
        await Task.WhenAny(api.HasSubscribersAsync(1), running);
        await api.RetitleAsync("DOC-0001");

        var printed = await running;

        Assert.Matches("CHANGED.*DOC-0001", printed);
        Directory.Delete(folder, recursive: true);
    }

    [SkippableFact]
    public async Task Python_prints_them_as_a_table()
    {
        await Python.RequireAsync("pandas");
        var folder = ClientPage.WriteTo(_api.Url, "feidong.py");

        var printed = await Python.RunAsync(Path.Combine(folder, "feidong.py"));

        Assert.All(await PartnersAsync(), partner => Assert.Matches($"{partner.Code} +{partner.Name}", printed));
        Directory.Delete(folder, recursive: true);
    }

    [SkippableFact]
    public async Task Curl_prints_them_as_json()
    {
        Skip.IfNot(File.Exists("/usr/bin/curl"), "There is no curl.");
        var folder = ClientPage.WriteTo(_api.Url, "curl.sh");

        using var printed = JsonDocument.Parse(await Node.ShellAsync(folder, "sh curl.sh"));

        Assert.Equal(await PartnersAsync(), Partners(printed.RootElement));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_class_for_net_is_compiled_as_the_page_shows_it_and_returns_them()
    {
        var source = Path.Combine(Repository.Root, "tests", "CoopGraph.Api.Tests", "Clients", $"{nameof(FeidongClient)}.cs");
        Assert.EndsWith(ClientPage.Blocks["FeidongClient.cs"], (await File.ReadAllTextAsync(source)).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        using var http = new HttpClient(new ToService(new Uri(_api.Url)));

        var partners = await FeidongClient.PartnersAsync(http, "340122");

        Assert.Equal(await PartnersAsync(), partners.Select(partner => (partner.Code, partner.Name)));
    }

    private async Task<(string Code, string Name)[]> PartnersAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri(_api.Url) };
        var answer = await http.AskAsync("""{ county(by: { code: "340122" }) { partners { nodes { code name } } } }""");
        var partners = Partners(answer.Json);
        Assert.NotEmpty(partners);
        return partners;
    }

    private static (string Code, string Name)[] Partners(JsonElement answer) =>
    [
        .. answer.GetProperty("data").GetProperty("county").GetProperty("partners").GetProperty("nodes").EnumerateArray()
            .Select(unit => (unit.GetProperty("code").GetString()!, unit.GetProperty("name").GetString()!)),
    ];

    // The page's address is that of a service with the default settings.
    private sealed class ToService(Uri service) : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = service;
            return base.SendAsync(request, cancellationToken);
        }
    }

    /// <summary>One service for all clients.</summary>
    public sealed class Service : IDisposable
    {
        internal LoopbackApi Api { get; } = new();

        /// <inheritdoc/>
        public void Dispose() => Api.Dispose();
    }
}
