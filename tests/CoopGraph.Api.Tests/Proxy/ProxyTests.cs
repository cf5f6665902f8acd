using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Proxy;

public class ProxyTests
{
    [Fact]
    public async Task What_an_unknown_proxy_says_is_not_believed()
    {
        await using var api = new LoopbackApi(("Proxy:Known:0", "192.0.2.0/24"), ("RateLimits:Enabled", "true"), ("RateLimits:Points", "100"), ("RateLimits:Window", "01:00:00"));
        using var client = new HttpClient();
        for (var request = 1; request <= 3; request++)
        {
            client.DefaultRequestHeaders.Remove("X-Forwarded-For");
            client.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{request}");
            using var answer = await client.GetAsync(new Uri(new Uri(api.Url), "/nothing"));
            Assert.StartsWith($"\"points\";r={100 - request};", answer.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/coop/graphql?query={__typename}", HttpStatusCode.OK)]
    [InlineData("/coop/health/ready", HttpStatusCode.OK)]
    [InlineData("/coop/reports", HttpStatusCode.OK)]
    [InlineData("/graphql?query={__typename}", HttpStatusCode.OK)]
    [InlineData("/cooperation/graphql?query={__typename}", HttpStatusCode.NotFound)]
    public async Task A_prefix_is_taken_off_where_it_is_a_whole_part_of_the_path(string path, HttpStatusCode expected)
    {
        await using var factory = new ApiFactory();
        await using var api = factory.With(("Proxy:PathBase", "/coop"));

        Assert.Equal(expected, (await api.CreateClient().GetAsync(path)).StatusCode);
    }
}
