using System.Net;
using CoopGraph.Api.Tests.Support;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CoopGraph.Api.Tests.Hosting;

public class HealthTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_service_that_is_well_says_so(string path)
    {
        var answer = await api.Client().SendAsync(HttpMethod.Get, path, null);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/json; charset=utf-8", answer.ContentType);
        Assert.Equal("Healthy", answer.Json.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("/health", HttpStatusCode.ServiceUnavailable, true)]
    [InlineData("/health/ready", HttpStatusCode.ServiceUnavailable, true)]
    [InlineData("/health/live", HttpStatusCode.OK, false)]
    public async Task A_part_that_is_down_makes_it_not_ready_but_does_not_kill_it(string path, HttpStatusCode status, bool isListed)
    {
        var down = HealthCheckResult.Unhealthy("The cellar is flooded.", new InvalidOperationException("secret"));
        await using var broken = api.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.AddHealthChecks().AddCheck("cellar", () => down, ["ready"])));

        var answer = await broken.CreateClient().SendAsync(HttpMethod.Get, path, null);

        Assert.Equal(status, answer.Status);
        Assert.Equal(isListed, answer.Json.GetProperty("checks").TryGetProperty("cellar", out var cellar));
        if (isListed)
            Assert.Equal("The cellar is flooded.", cellar.GetProperty("description").GetString());
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
    }
}
