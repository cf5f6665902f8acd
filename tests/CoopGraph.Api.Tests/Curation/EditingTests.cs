using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoopGraph.Access;
using CoopGraph.Api.Tests.Subscriptions;
using CoopGraph.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Curation;

/// <summary>Tests edits over HTTP with a key of the store, with the documents of <c>docs/editing.md</c>.</summary>
public sealed partial class EditingTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "editing.md"));

    private readonly ChangingApi _api = new([("Access:LookEvery", "00:00:00")]);

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task The_edit_of_the_docs_is_applied_recorded_and_sent_to_subscribers()
    {
        using var socket = await Socket.BegunAsync(_api.SocketUrl);
        await socket.SubscribeAsync("1", "subscription { onCooperationChanged { kind caseId dataVersion cooperation { title } } }");
        await _api.HasSubscribersAsync(1);

        var (status, answer) = await EditAsync(await AddKeyAsync(Role.Curator), Block("graphql", 0), Block("json", 0));

        Assert.Equal(HttpStatusCode.OK, status);
        var payload = answer.GetProperty("data").GetProperty("addCooperation");
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        Assert.Equal("CUR-000001", payload.GetProperty("cooperation").GetProperty("caseId").GetString());
        var happened = (await socket.ReceiveAsync()).GetProperty("payload").GetProperty("data").GetProperty("onCooperationChanged");
        Assert.Equal(
            $$$"""{"kind":"ADDED","caseId":"CUR-000001","dataVersion":"{{{payload.GetProperty("dataVersion").GetString()}}}","cooperation":{"title":"A park in common"}}""",
            happened.GetRawText());

        using var client = _api.Client();
        var feed = await client.GetStringAsync(new Uri("/changes.atom", UriKind.Relative));
        Assert.Contains("CUR-000001", feed, StringComparison.Ordinal);
        var report = await client.GetStringAsync(new Uri("/reports/new-since.csv?since=2009-01-01T00:00:00Z", UriKind.Relative));
        Assert.Contains("CUR-000001", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_of_the_docs_about_the_past_has_the_answer_of_then()
    {
        var loaded = await AskAsync("{ dataset { loadedAt caseCount } }", "{}");
        await EditAsync(await AddKeyAsync(Role.Curator), Block("graphql", 0), Block("json", 0));
        var day = loaded.GetProperty("dataset").GetProperty("loadedAt").GetString();
        var then = await AskAsync(Block("graphql", 1), $$"""{"day": "{{day}}"}""");
        Assert.Equal(
            loaded.GetProperty("dataset").GetProperty("caseCount").GetInt32(), then.GetProperty("summary").GetProperty("total").GetProperty("caseCount").GetInt32());
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData(Role.Reader, HttpStatusCode.Forbidden)]
    public async Task Without_a_key_of_a_curator_the_edit_is_refused_with_a_status_and_a_typed_error(Role? role, HttpStatusCode expected)
    {
        var (status, answer) = await EditAsync(role is { } known ? await AddKeyAsync(known) : null, Block("graphql", 0), Block("json", 0));
        Assert.Equal(expected, status);
        var payload = answer.GetProperty("data").GetProperty("addCooperation");
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("cooperation").ValueKind);
        Assert.Contains("needs", payload.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mutation_is_never_executed_over_get_and_needs_a_key_that_is_not_revoked()
    {
        using var client = _api.Client();
        var key = await AddKeyAsync(Role.Curator);
        client.DefaultRequestHeaders.Add("X-Api-Key", key.Text);
        var address = $"/graphql?query={Uri.EscapeDataString(Block("graphql", 0))}&variables={Uri.EscapeDataString(Block("json", 0))}";
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
        await _api.Services.GetRequiredService<IAccessKeys>().RevokeAsync(key.Id, TimeProvider.System.GetUtcNow(), default);
        Assert.Equal(HttpStatusCode.Unauthorized, (await EditAsync(key, Block("graphql", 0), Block("json", 0))).Status);
        Assert.Equal(1, (await AskAsync("{ dataset { versions { version } } }", "{}")).GetProperty("dataset").GetProperty("versions").GetArrayLength());
    }

    [Fact]
    public async Task A_subscription_ends_when_its_key_is_revoked_and_a_wrong_key_opens_none()
    {
        var key = await AddKeyAsync(Role.Reader);
        using var socket = await Socket.OpenAsync(_api.SocketUrl);
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{key.Text}}}"}}""");
        Assert.Equal("connection_ack", (await socket.ReceiveAsync()).GetProperty("type").GetString());
        await socket.SubscribeAsync("1", "subscription { onDataVersionChanged { dataVersion } }");
        await _api.HasSubscribersAsync(1);
        await _api.Services.GetRequiredService<IAccessKeys>().RevokeAsync(key.Id, TimeProvider.System.GetUtcNow(), default);
        Assert.Equal(4403, await socket.ClosedAsync());
        await _api.HasSubscribersAsync(0);

        using var refused = await Socket.OpenAsync(_api.SocketUrl);
        await refused.SendAsync($$$"""{"type":"connection_init","payload":{"X-Api-Key":"{{{key.Text}}}"}}""");
        Assert.Equal(4403, await refused.ClosedAsync());
    }

    [Fact]
    public async Task Where_a_key_is_required_a_socket_gives_it_with_its_first_message()
    {
        using var closed = new ChangingApi([("Access:RequireKey", "true"), ("Access:LookEvery", "00:00:00")]);
        using var without = await Socket.OpenAsync(closed.SocketUrl);
        await without.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal(4403, await without.ClosedAsync());

        var secret = await AddKeyAsync(Role.Reader, closed);
        using var with = await Socket.OpenAsync(closed.SocketUrl);
        await with.SendAsync($$$"""{"type":"connection_init","payload":{"X-Api-Key":"{{{secret.Text}}}"}}""");
        Assert.Equal("connection_ack", (await with.ReceiveAsync()).GetProperty("type").GetString());
    }

    private Task<AccessKeySecret> AddKeyAsync(Role role) => AddKeyAsync(role, _api);

    private static async Task<AccessKeySecret> AddKeyAsync(Role role, ChangingApi api)
    {
        var secret = AccessKeySecret.Create();
        await api.Services.GetRequiredService<IAccessKeys>().AddAsync(new(secret.Id, "lin", role, TimeProvider.System.GetUtcNow(), null, null, secret.Hash()), default);
        return secret;
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> EditAsync(AccessKeySecret? key, string document, string variables)
    {
        using var client = _api.Client();
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new("Bearer", key.Text);
        var answer = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = document, variables = JsonSerializer.Deserialize<JsonElement>(variables) });
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    private async Task<JsonElement> AskAsync(string document, string variables) => (await EditAsync(null, document, variables)).Answer.GetProperty("data");

    // The documents of the page are those that the tests run.
    private static string Block(string language, int index) =>
        Blocks().Matches(Page).Where(block => block.Groups["language"].Value == language).ElementAt(index).Groups["text"].Value;

    [GeneratedRegex(@"```(?<language>\w+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
