using System.Net;
using System.Text.RegularExpressions;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Proxy;

/// <summary>The service behind a real nginx, with the example of docs/operating.md.</summary>
public partial class NginxTests
{
    [SkippableFact]
    public async Task The_example_of_the_docs_works()
    {
        Skip.If(Nginx.SkipReason is not null, Nginx.SkipReason);
        await using var api = new LoopbackApi(
            ("Proxy:Known:0", "127.0.0.1"), ("Proxy:PathBase", "/coop"), ("RateLimits:Enabled", "true"), ("RateLimits:Points", "1000000"), ("RateLimits:Window", "01:00:00"));
        await using var nginx = await Nginx.StartAsync(new Uri(api.Url).Port);
        using var client = nginx.Client();

        await PostsAreAnsweredAsync(client);
        await RedirectsStayBelowThePrefixAsync(client);
        await EveryLinkOfEveryPageWorksAsync(client);
        await TheAddressIsTheOneOfTheProxysClientAsync(client, api);
        await LargeHeadersArriveAsync(client);
        await TablesArriveAsync(client);
    }

    private static async Task PostsAreAnsweredAsync(HttpClient client)
    {
        using var answer = await client.PostAsync("/coop/graphql", new StringContent("""{"query":"{__typename}"}""", null, "application/json"));

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await answer.Content.ReadAsStringAsync());
    }

    private static async Task RedirectsStayBelowThePrefixAsync(HttpClient client)
    {
        foreach (var path in new[] { "/coop", "/coop/graphql", "/coop/explore", "/coop/docs", "/coop/reports", "/coop/exports" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Accept", "text/html,*/*;q=0.8");
            using var answer = await client.SendAsync(request);

            Assert.True((int)answer.StatusCode is 301 or 302, $"{path}: {(int)answer.StatusCode}");
            Assert.Equal($"{path}/", new Uri(new Uri(client.BaseAddress!, path), answer.Headers.Location!).AbsolutePath);
        }
    }

    private static async Task EveryLinkOfEveryPageWorksAsync(HttpClient client)
    {
        var (seen, open) = (new HashSet<string>(), new Queue<string>(["/coop/", "/coop/graphql/", "/coop/graphiql/", "/coop/explore/", "/coop/reports/", "/coop/exports/", "/coop/docs/"]));
        while (open.TryDequeue(out var path) && seen.Count < 150)
        {
            if (!seen.Add(path))
                continue;
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.TryAddWithoutValidation("Accept", "text/html,*/*;q=0.8");
            using var answer = await client.SendAsync(request);
            Assert.True((int)answer.StatusCode is 200 or 301 or 302, $"{path}: {(int)answer.StatusCode}");
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var link in Links().Matches(await answer.Content.ReadAsStringAsync()).Select(match => WebUtility.HtmlDecode(match.Groups["to"].Value)))
            {
                var target = new Uri(new Uri(client.BaseAddress!, path), link);
                if (target.Host != client.BaseAddress!.Host || target.Scheme is not ("http" or "https"))
                    continue;
                Assert.True(target.AbsolutePath.StartsWith("/coop/", StringComparison.Ordinal), $"{path} leads to {link}");
                open.Enqueue(target.AbsolutePath);
            }
        }

        Assert.True(seen.Count > 30, $"{seen.Count} pages");
    }

    private static async Task TheAddressIsTheOneOfTheProxysClientAsync(HttpClient client, LoopbackApi api)
    {
        // The proxy hands its own client's address on, whatever that one says of itself; without the proxy, the header is the proxy's to send.
        var own = await RemainingAsync(client, "/coop/health-not", "203.0.113.7");
        Assert.Equal(own - 1, await RemainingAsync(client, "/coop/health-not", "203.0.113.8"));

        using var direct = new HttpClient { BaseAddress = new Uri(api.Url) };
        Assert.Equal(999_999, await RemainingAsync(direct, "/nothing", "203.0.113.9"));
        Assert.Equal(999_998, await RemainingAsync(direct, "/nothing", "198.51.100.1, 203.0.113.9"));
        Assert.Equal(999_999, await RemainingAsync(direct, "/nothing", "203.0.113.10"));
    }

    private static async Task LargeHeadersArriveAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/coop/graphql?query={__typename}");
        request.Headers.TryAddWithoutValidation("X-Large", new string('x', 16_000));

        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(request)).StatusCode);
    }

    private static async Task TablesArriveAsync(HttpClient client)
    {
        var table = await client.GetStringAsync("/coop/exports/dyads.csv?provinces=340000");

        Assert.True(table.Split('\n').Length > 2, table);
    }

    private static async Task<int> RemainingAsync(HttpClient client, string path, string forwarded)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwarded);
        using var answer = await client.SendAsync(request);
        return int.Parse(answer.Headers.GetValues("RateLimit").Single().Split(';')[1][2..], System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("(?:href|src)=\"(?<to>[^\"#?]+)[^\"]*\"")]
    private static partial Regex Links();
}
