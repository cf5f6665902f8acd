using System.Net;
using CoopGraph.Api.Ide;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Hosting;

/// <summary>Tests that the service is ready only when its examples ran once.</summary>
public sealed class WarmUpTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task Every_operation_of_the_examples_runs()
    {
        var operations = api.Services.GetRequiredService<IdeConfiguration>().Operations.ToArray();

        Assert.Equal(Example.Operations().Select(example => (string)example[1]).Order(StringComparer.Ordinal), operations.Order(StringComparer.Ordinal));
        await using var warm = api.With(("WarmUp:Enabled", "true"), ("WarmUp:MaxTime", "00:01:00"));
        var client = warm.CreateClient();

        var ready = await Eventually.IsAsync(
            () => client.SendAsync(HttpMethod.Get, "/health/ready", null), answer => answer.Status == HttpStatusCode.OK);

        Assert.Contains("\"warm-up\":{\"status\":\"Healthy\"", ready.Text, StringComparison.Ordinal);
        Assert.Empty((await client.AskAsync("{ dataset { version } }")).Errors);
    }

    [Fact]
    public async Task It_is_over_in_its_time()
    {
        await using var brief = api.With(("WarmUp:Enabled", "true"), ("WarmUp:MaxTime", "00:00:00"));

        await Eventually.IsAsync(
            () => brief.CreateClient().SendAsync(HttpMethod.Get, "/health/ready", null), answer => answer.Status == HttpStatusCode.OK);
    }
}
