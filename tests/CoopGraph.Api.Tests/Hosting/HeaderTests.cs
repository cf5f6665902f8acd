using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Hosting;

public class HeaderTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Elsewhere = "https://example.org";

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("identity", null)]
    public async Task Answers_are_compressed_as_the_client_likes(string accepted, string? expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__schema{types{name}}}");
        request.Headers.Add("Accept-Encoding", accepted);
        request.Headers.Add("Accept", GraphQLClient.GraphQLResponse);

        using var response = await api.Client().SendAsync(request);

        Assert.Equal(expected, response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Theory]
    [InlineData("/graphql?query={__typename}")]
    [InlineData("/graphql/")]
    [InlineData("/health")]
    public async Task Every_answer_forbids_guessing_its_type(string path)
    {
        var answer = await api.Client().SendAsync(HttpMethod.Get, path, null);

        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public async Task No_other_site_may_read_answers_unless_it_is_configured()
    {
        Assert.Null(await AllowedOriginAsync(api.Client()));

        await using var open = api.With(("Cors:Origins:0", Elsewhere));
        Assert.Equal(Elsewhere, await AllowedOriginAsync(open.CreateClient()));
    }

    [Fact]
    public async Task A_configured_site_may_post_json()
    {
        await using var open = api.With(("Cors:Origins:0", Elsewhere));
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", Elsewhere);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");

        using var response = await open.CreateClient().SendAsync(request);

        Assert.Equal(System.Net.HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains("POST", string.Join(',', response.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content-type,apollographql-client-name,apollographql-client-version")]
    [InlineData("apollo-require-preflight,x-apollo-operation-name")]
    [InlineData("graphql-preflight")]
    [InlineData("traceparent,tracestate,baggage")]
    public async Task A_configured_site_may_send_the_headers_that_clients_and_tracing_add(string headers)
    {
        await using var open = api.With(("Cors:Origins:0", Elsewhere));
        using var request = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        request.Headers.Add("Origin", Elsewhere);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", headers);

        using var response = await open.CreateClient().SendAsync(request);

        var allowed = string.Join(',', response.Headers.GetValues("Access-Control-Allow-Headers")).Split(',', StringSplitOptions.TrimEntries);
        Assert.Empty(headers.Split(',').Except(allowed, StringComparer.OrdinalIgnoreCase));
        Assert.Equal(["600"], response.Headers.GetValues("Access-Control-Max-Age"));
    }

    [Fact]
    public async Task A_script_of_a_configured_site_can_read_when_to_try_again()
    {
        await using var open = api.With(("Cors:Origins:0", Elsewhere));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("Origin", Elsewhere);

        using var response = await open.CreateClient().SendAsync(request);

        var exposed = string.Join(',', response.Headers.GetValues("Access-Control-Expose-Headers"));
        Assert.All(["Retry-After", "ETag", "X-Warnings"], header => Assert.Contains(header, exposed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_star_allows_every_site()
    {
        await using var open = api.With(("Cors:Origins:0", "*"));

        Assert.Equal("*", await AllowedOriginAsync(open.CreateClient()));
    }

    private static async Task<string?> AllowedOriginAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("Origin", Elsewhere);
        using var response = await client.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }
}
