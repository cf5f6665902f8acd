using System.Net;
using CoopGraph.Access;
using CoopGraph.Api.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Api.Tests.Access;

public class KeysTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Question = "/graphql?query={__typename}";

    private readonly KeysInMemory _keys = new();

    [Theory]
    [InlineData("Authorization", "Bearer {0}")]
    [InlineData("Authorization", "bearer  {0} ")]
    [InlineData("X-Api-Key", "{0}")]
    public async Task A_key_is_taken_in_either_header(string header, string form)
    {
        await using var closed = Closed();

        var answer = await SendAsync(closed, Question, (header, string.Format(null, form, _keys.Add().Text)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_same_key_in_both_headers_is_one_credential()
    {
        await using var closed = Closed();
        var key = _keys.Add().Text;

        var answer = await SendAsync(closed, Question, ("Authorization", $"Bearer {key}"), ("X-Api-Key", key));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Two_different_keys_are_refused_with_a_word()
    {
        await using var open = Open();

        var answer = await SendAsync(open, Question, ("Authorization", $"Bearer {_keys.Add().Text}"), ("X-Api-Key", _keys.Add().Text));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("two credentials", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> WrongCredentials() => new()
    {
        { "Authorization", "Bearer cg_0123456789abcdef_0000000000000000000000000000000000000000000000000000000000000000" },
        { "Authorization", "Bearer cg_" },
        { "Authorization", "Bearer not.a.token" },
        { "Authorization", "Bearer " },
        { "Authorization", "Bearer" },
        { "Authorization", "Basic eDp5" },
        { "X-Api-Key", "eyJhbGciOiJub25lIn0.e30." },
        { "X-Api-Key", "cg_0123456789abcdef_0000000000000000000000000000000000000000000000000000000000000000" },
        { "X-Api-Key", new string('x', 20_000) },
    };

    [Theory]
    [MemberData(nameof(WrongCredentials))]
    public async Task A_wrong_credential_is_refused_even_where_anonymous_callers_may_read(string header, string value)
    {
        await using var open = Open();

        var answer = await SendAsync(open, Question, (header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.StartsWith("Bearer realm=\"coopgraph\", error=", Assert.Single(answer.Headers.WwwAuthenticate).ToString(), StringComparison.Ordinal);
        Assert.Contains("\"code\":\"UNAUTHENTICATED\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_key_with_another_secret_a_truncated_one_an_expired_one_and_a_revoked_one_get_the_same_refusal()
    {
        await using var open = Open();
        var (known, expired, revoked) = (_keys.Add(), _keys.Add(expires: DateTimeOffset.UnixEpoch), _keys.Add());
        _keys.Revoke(revoked);
        string[] wrong = [new AccessKeySecret(known.Id, AccessKeySecret.Create().Secret).Text, known.Text[..^1], $"{known.Text}0", known.Text.ToUpperInvariant(), expired.Text, revoked.Text];
        var texts = new HashSet<string>();
        foreach (var key in wrong)
        {
            var answer = await SendAsync(open, Question, ("X-Api-Key", key));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            texts.Add(await answer.Content.ReadAsStringAsync());
        }

        Assert.Single(texts);
    }

    [Fact]
    public async Task A_key_that_is_revoked_while_it_is_in_use_is_refused_at_the_next_look()
    {
        await using var open = Open();
        var key = _keys.Add();
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(open, Question, ("X-Api-Key", key.Text))).StatusCode);

        _keys.Revoke(key);

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(open, Question, ("X-Api-Key", key.Text))).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/home.css")]
    [InlineData("/graphql")]
    [InlineData("/graphql/")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphiql/")]
    [InlineData("/reports")]
    [InlineData("/reports/rankings.csv")]
    [InlineData("/exports")]
    [InlineData("/explore/")]
    [InlineData("/docs/clients.html")]
    [InlineData("/feeds/changes.atom")]
    [InlineData("/no-such-page")]
    public async Task A_closed_service_asks_for_a_key_on_every_path(string path)
    {
        await using var closed = Closed();

        var answer = await SendAsync(closed, path);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer realm=\"coopgraph\"", Assert.Single(answer.Headers.WwwAuthenticate).ToString());
        Assert.Equal(path.StartsWith("/graphql", StringComparison.Ordinal) ? "application/json" : "application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_closed_service_says_whether_it_is_healthy_to_anyone(string path)
    {
        await using var closed = Closed();

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(closed, path, ("Authorization", "Basic eDp5"))).StatusCode);
    }

    [Theory]
    [InlineData("?api_key={0}")]
    [InlineData("?key={0}")]
    [InlineData("?access_token={0}")]
    [InlineData("?X-Api-Key={0}")]
    public async Task A_key_in_the_address_is_not_read(string query)
    {
        await using var closed = Closed();

        var answer = await SendAsync(closed, "/reports" + string.Format(null, query, _keys.Add().Text));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_browser_may_ask_a_closed_service_whether_its_page_may_send_a_key()
    {
        await using var closed = Closed(("Cors:Origins:0", "https://example.org"));
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", "https://example.org");
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,x-api-key");

        using var answer = await closed.CreateClient().SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Contains("X-Api-Key", string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_a_caller_with_a_key_is_for_no_cache_that_others_share()
    {
        await using var open = Open(("GraphQL:Transport:CacheControl", "public, max-age=60"));

        var answer = await SendAsync(open, Question, ("X-Api-Key", _keys.Add().Text));

        Assert.Equal("max-age=60, private", answer.Headers.CacheControl!.ToString());
        Assert.Superset(new HashSet<string> { "Authorization", "X-Api-Key" }, answer.Headers.Vary.ToHashSet());
        Assert.Equal("public, max-age=60", (await SendAsync(open, Question)).Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_store_that_does_not_answer_lets_no_key_in()
    {
        await using var open = Open();
        _keys.IsAway = true;

        var answer = await SendAsync(open, Question, ("X-Api-Key", AccessKeySecret.Create().Text));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("STORE_UNAVAILABLE", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_part_of_a_key_is_in_the_log()
    {
        using var log = new WarningLog(of: string.Empty, LogLevel.Trace);
        await using var open = api.With(services =>
        {
            _keys.Insert(services);
            services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        });
        var (right, wrong) = (_keys.Add(), AccessKeySecret.Create());
        foreach (var key in new[] { right, wrong })
        {
            await SendAsync(open, Question, ("X-Api-Key", key.Text));
            await SendAsync(open, "/reports", ("Authorization", $"Bearer {key.Text}"));
        }

        Assert.Contains(log.Messages, message => message.Contains("wrong, revoked or expired credential", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Messages, message => message.Contains(right.Secret, StringComparison.Ordinal) || message.Contains(wrong.Secret, StringComparison.Ordinal));
    }

    private WebApplicationFactory<Program> Open(params (string Key, string Value)[] settings) => api.WithWebHostBuilder(host =>
    {
        host.UseSetting("Access:LookEvery", "00:00:00");
        foreach (var (key, value) in settings)
            host.UseSetting(key, value);
        host.ConfigureTestServices(_keys.Insert);
    });

    private WebApplicationFactory<Program> Closed(params (string Key, string Value)[] settings) => Open([("Access:RequireKey", "true"), .. settings]);

    private static async Task<HttpResponseMessage> SendAsync(WebApplicationFactory<Program> api, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await api.CreateClient(new() { AllowAutoRedirect = false }).SendAsync(request);
    }
}
