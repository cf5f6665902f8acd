using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests that a whole response is of one version of the data: if the data change during a query, it is executed again.</summary>
public sealed class MovingDataTests : IClassFixture<ApiFactory>, IDisposable
{
    // The query has two levels, so the store gets two questions.
    private const string TwoLevels =
        """{ prefecture(by: {code: "340100"}) { counties(first: 3) { nodes { name partners(first: 2) { nodes { name } } } } } }""";

    private readonly WebApplicationFactory<Program> _api;
    private readonly HttpClient _client;
    private readonly FaultyStore _store;

    /// <summary>Starts the application over a store with data that change when a test requests it.</summary>
    public MovingDataTests(ApiFactory api)
    {
        // Each operation asks the store: no answer is given again.
        _api = api.With(("GraphQL:Answers:Bytes", "0")).WithWebHostBuilder(host => host.ConfigureTestServices(FaultyStore.Insert));
        _client = _api.CreateClient();
        _store = (FaultyStore)_api.Services.GetRequiredService<ICoopGraphStore>();
        _store.Forget();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _api.Dispose();
    }

    [Fact]
    public async Task Data_that_stay_are_read_once_and_confirmed_once()
    {
        var answer = await _client.AskAsync(TwoLevels);

        Assert.Empty(answer.Errors);
        Assert.Equal((1, 2, 1), (_store.Opened, _store.Asked, _store.Confirmed));
    }

    [Fact]
    public async Task Data_that_move_between_two_levels_are_read_again_from_the_first()
    {
        var right = await _client.AskAsync(TwoLevels);
        _store.Forget();
        _store.OnAsk = (snapshot, question) => (snapshot, question) is (1, 2) ? new DataVersionChangedException("1", "2") : null;

        var answer = await _client.AskAsync(TwoLevels);

        Assert.Empty(answer.Errors);
        Assert.Equal(right.Data.GetRawText(), answer.Data.GetRawText());
        // The failed try was not confirmed.
        Assert.Equal((2, 4, 1), (_store.Opened, _store.Asked, _store.Confirmed));
    }

    [Fact]
    public async Task Data_that_moved_before_the_end_are_read_again()
    {
        _store.OnConfirm = snapshot => snapshot > 1;

        var answer = await _client.AskAsync(TwoLevels);

        Assert.Empty(answer.Errors);
        Assert.Equal((2, 4, 2), (_store.Opened, _store.Asked, _store.Confirmed));
    }

    [Fact]
    public async Task The_answer_tells_of_the_version_that_it_was_read_from_last()
    {
        _store.OnAsk = (snapshot, question) => snapshot < 3 && question == 2 ? new DataVersionChangedException("1", "2") : null;

        var answer = await _client.AskAsync(TwoLevels);

        Assert.EndsWith(".3", answer.Json.GetProperty("extensions").GetProperty("dataVersion").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_an_edit_meets_at_each_try_is_answered_from_the_version_of_the_last_one()
    {
        var right = await _client.AskAsync(TwoLevels);
        _store.Forget();
        _store.OnConfirm = _ => false;

        var answer = await _client.AskAsync(TwoLevels);

        Assert.Empty(answer.Errors);
        Assert.Equal(right.Data.GetRawText(), answer.Data.GetRawText());
        Assert.Equal((3, 1), (_store.Opened, _store.Held));
        Assert.EndsWith(".3", answer.Json.GetProperty("extensions").GetProperty("dataVersion").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("application/json", false)]
    [InlineData(GraphQLClient.GraphQLResponse, true)]
    [InlineData(GraphQLClient.GraphQLResponse, false)]
    public async Task Data_that_move_again_and_again_without_a_record_are_given_up_with_a_word(string accept, bool isMetByQuestion)
    {
        _store.HasVersions = false;
        if (isMetByQuestion)
            _store.OnAsk = (_, question) => question == 2 ? new DataVersionChangedException("1", "2") : null;
        else
            _store.OnConfirm = _ => false;

        var answer = await _client.AskAsync(TwoLevels, accept: accept);

        answer.IsRefused(HttpStatusCode.ServiceUnavailable, "DATA_MOVED");
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);
        Assert.Equal((4, 8), (_store.Opened, _store.Asked));
        Assert.False(answer.Json.TryGetProperty("extensions", out _));
    }

    [Fact]
    public async Task What_asks_nothing_of_the_graph_confirms_nothing()
    {
        _store.OnConfirm = _ => false;

        Assert.Empty((await _client.AskAsync("{ __typename }")).Errors);
        Assert.Equal((0, 0), (_store.Opened, _store.Confirmed));
    }

    [Fact]
    public async Task What_is_wrong_with_a_question_is_told_at_once()
    {
        var answer = await _client.AskAsync("""{ county(by: {code: "340102"}) { partners(first: -1) { nodes { name } } } }""");

        Assert.Equal("BAD_USER_INPUT", answer.Code);
        Assert.Equal(1, _store.Opened);
    }
}
