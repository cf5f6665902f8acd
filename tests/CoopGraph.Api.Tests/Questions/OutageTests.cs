using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests an unavailable store: clients get a clear error at once, and nothing that could be mistaken for data.</summary>
public sealed class OutageTests : IClassFixture<ApiFactory>, IDisposable
{
    private const string Question = """{ county(by: {code: "340102"}) { name partners(first: 1) { nodes { name } } } }""";

    private readonly WarningLog _log = new();
    private readonly WebApplicationFactory<Program> _api;
    private readonly HttpClient _client;
    private readonly FaultyStore _store;

    /// <summary>Starts the application over a store that fails when a test requests it.</summary>
    public OutageTests(ApiFactory api)
    {
        _api = api.With(services =>
        {
            FaultyStore.Insert(services);
            services.AddSingleton<ILoggerProvider>(_log);
        });
        _client = _api.CreateClient();
        _store = (FaultyStore)_api.Services.GetRequiredService<ICoopGraphStore>();
        _store.Forget();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _api.Dispose();
        _log.Dispose();
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData(GraphQLClient.GraphQLResponse)]
    public async Task A_store_that_cannot_be_opened_is_503(string accept)
    {
        GoDown();

        IsOutage(await _client.AskAsync(Question, accept: accept));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData(GraphQLClient.GraphQLResponse)]
    public async Task What_was_answered_before_the_store_went_down_is_not_passed_off_as_an_answer(string accept)
    {
        _store.OnAsk = (_, question) => question == 2 ? Down() : null;

        IsOutage(await _client.AskAsync(
            """{ prefecture(by: {code: "340100"}) { name counties { nodes { name partners { nodes { name } } } } } }""", accept: accept));
        Assert.Equal(1, _store.Opened);
    }

    [Fact]
    public async Task Other_errors_do_not_hide_it()
    {
        _store.OnAsk = (_, _) => Down();
        var wrong = string.Concat(Enumerable.Range(0, 30).Select(i => $$"""w{{i}}: cooperations(first: -1) { totalCount } """));

        IsOutage(await _client.AskAsync($$"""{ {{wrong}} cooperations { nodes { title } } }"""));
    }

    [Fact]
    public async Task A_store_that_goes_down_before_it_could_confirm_is_503_too()
    {
        _store.OnConfirm = _ => throw Down();

        IsOutage(await _client.AskAsync(Question));
    }

    [Fact]
    public async Task It_is_told_to_the_operator_once_and_without_what_a_cause_may_hold()
    {
        GoDown();
        for (var i = 0; i < 3; i++)
            IsOutage(await _client.AskAsync(Question));

        var message = Assert.Single(_log.Messages);
        Assert.StartsWith("Warning: The store does not answer: The cellar is flooded.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_tells_and_a_store_that_is_back_needs_no_restart()
    {
        Assert.Equal(HttpStatusCode.OK, await HealthAsync("ready"));

        GoDown();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await HealthAsync("ready"));
        Assert.Equal(HttpStatusCode.OK, await HealthAsync("live"));
        IsOutage(await _client.AskAsync(Question));

        _store.OnOpen = () => null;
        Assert.Equal(HttpStatusCode.OK, await HealthAsync("ready"));
        Assert.Empty((await _client.AskAsync(Question)).Errors);
    }

    [Fact]
    public async Task What_asks_nothing_of_the_store_is_answered()
    {
        GoDown();

        Assert.Empty((await _client.AskAsync("{ __typename }")).Errors);
    }

    private void GoDown() => _store.OnOpen = Down;

    private static StoreUnavailableException Down() => new("The cellar is flooded.", new HttpRequestException("secret"));

    private static void IsOutage(Answer answer)
    {
        answer.IsRefused(HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE");
        Assert.Equal(TimeSpan.FromSeconds(2), answer.Headers.RetryAfter?.Delta);
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cellar", answer.Text, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> HealthAsync(string path) =>
        (await _client.SendAsync(HttpMethod.Get, $"/health/{path}", null)).Status;
}
