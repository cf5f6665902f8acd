using System.Net;
using CoopGraph.Api.Tests.Access;
using CoopGraph.Api.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace CoopGraph.Api.Tests.RateLimits;

public class RateLimitTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Cheap = "/graphql?query={__typename}";
    private const string Dear = "/graphql?query={counties(first:100){nodes{code}}}";

    private readonly KeysInMemory _keys = new();

    [Fact]
    public async Task Without_the_setting_there_are_no_limits_and_the_field_is_null()
    {
        var answer = await api.Client().QueryAsync("?query={rateLimit{limit}}");

        Assert.Equal("""{"data":{"rateLimit":null}}""", answer.Text);
        Assert.False(answer.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task A_request_takes_one_point_and_an_operation_one_more_for_each_object_it_can_ask_for()
    {
        await using var limited = Limited(1_000);

        Assert.Equal(["\"points\";r=998;t=3600"], (await GetAsync(limited, Cheap)).Headers.GetValues("RateLimit"));
        var dear = await GetAsync(limited, Dear);

        Assert.Equal(["\"points\";q=1000;w=3600"], dear.Headers.GetValues("RateLimit-Policy"));
        Assert.InRange(RemainingOf(dear), 998 - 110, 998 - 101);
    }

    [Fact]
    public async Task An_answer_that_is_known_already_takes_one_point()
    {
        await using var limited = Limited(10_000);
        var first = RemainingOf(await GetAsync(limited, Dear));

        var second = RemainingOf(await GetAsync(limited, Dear));

        Assert.Equal(first - 1, second);
    }

    [Fact]
    public async Task A_caller_without_points_gets_429_and_the_time_until_there_are_new_ones()
    {
        await using var limited = Limited(3);
        await GetAsync(limited, Cheap);
        await GetAsync(limited, "/reports");

        var answer = await GetAsync(limited, Cheap);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("\"code\":\"RATE_LIMITED\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 3_600);
        Assert.Equal(0, RemainingOf(answer));
        Assert.Equal("application/problem+json", (await GetAsync(limited, "/reports")).Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task An_operation_for_which_the_points_do_not_suffice_is_not_executed_and_takes_the_one_of_its_request()
    {
        await using var limited = Limited(105);
        await GetAsync(limited, Cheap);
        await GetAsync(limited, "/graphql?query={a:__typename}");

        var refused = await GetAsync(limited, Dear);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(100, RemainingOf(refused));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(limited, Cheap)).StatusCode);
    }

    [Fact]
    public async Task An_operation_that_costs_more_than_all_points_takes_all_of_a_caller_who_has_them()
    {
        await using var limited = Limited(50);

        var answer = await GetAsync(limited, Dear);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, RemainingOf(answer));
    }

    [Fact]
    public async Task Tables_and_reports_take_a_fixed_price()
    {
        await using var limited = Limited(10_000);

        Assert.Equal(10_000 - 2_001, RemainingOf(await GetAsync(limited, "/exports/dyads.csv?provinces=340000")));
    }

    [Fact]
    public async Task A_key_has_points_of_its_own_whatever_the_address()
    {
        await using var limited = Limited(2);
        var (one, other) = (_keys.Add().Text, _keys.Add().Text);
        await GetAsync(limited, Cheap);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await GetAsync(limited, Cheap)).StatusCode);

        Assert.Equal(3_998, RemainingOf(await GetAsync(limited, "/graphql?query={b:__typename}", one)));
        Assert.Equal(3_998, RemainingOf(await GetAsync(limited, "/graphql?query={c:__typename}", other)));
    }

    [Fact]
    public async Task Health_takes_no_points()
    {
        await using var limited = Limited(1);
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(limited, "/health/live")).StatusCode);
    }

    [Fact]
    public async Task The_field_shows_the_points_of_this_request_and_its_answer_is_in_no_cache()
    {
        await using var limited = Limited(1_000);
        for (var used = 2; used <= 6; used += 2)
        {
            var answer = await limited.CreateClient().QueryAsync("?query={rateLimit{limit cost remaining resetAt}}");

            var shown = answer.Data.GetProperty("rateLimit");
            Assert.Equal((1_000, 2, 1_000 - used), (shown.GetProperty("limit").GetInt32(), shown.GetProperty("cost").GetInt32(), shown.GetProperty("remaining").GetInt32()));
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    private WebApplicationFactory<Program> Limited(int points) => api.WithWebHostBuilder(host =>
    {
        (string, string)[] settings =
        [
            ("RateLimits:Enabled", "true"), ("RateLimits:Points", $"{points}"), ("RateLimits:KeyPoints", "4000"), ("RateLimits:Window", "01:00:00"),
        ];
        foreach (var (key, value) in settings)
            host.UseSetting(key, value);
        host.ConfigureTestServices(_keys.Insert);
    });

    private static int RemainingOf(HttpResponseMessage answer) =>
        int.Parse(answer.Headers.GetValues("RateLimit").Single().Split(';')[1][2..], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<HttpResponseMessage> GetAsync(WebApplicationFactory<Program> api, string path, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (key is not null)
            request.Headers.Add("X-Api-Key", key);
        return await api.CreateClient().SendAsync(request);
    }
}
