using System.Net;
using CoopGraph.Api.Ide;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Api.WarmUp;
using CoopGraph.Storage;
using CoopGraph.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_that_is_switched_off_is_over_before_the_service_listens(bool enabled)
        => Assert.Equal(!enabled, new WarmUpState(Options.Create(new WarmUpOptions { Enabled = enabled })).IsDone);

    [Fact]
    public async Task It_is_over_in_its_time()
    {
        await using var brief = api.With(("WarmUp:Enabled", "true"), ("WarmUp:MaxTime", "00:00:00"));

        await Eventually.IsAsync(
            () => brief.CreateClient().SendAsync(HttpMethod.Get, "/health/ready", null), answer => answer.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_does_not_fit_into_the_time_runs_once_the_service_is_ready()
    {
        using var log = new WarningLog("CoopGraph.Api.WarmUp.WarmUpService", LogLevel.Information);
        await using var brief = api.With(("WarmUp:Enabled", "true"), ("WarmUp:MaxTime", "00:00:00"))
            .WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log)));
        var client = brief.CreateClient();

        await Eventually.IsAsync(() => client.SendAsync(HttpMethod.Get, "/health/ready", null), answer => answer.Status == HttpStatusCode.OK);

        await brief.Services.GetRequiredService<WarmUpService>().ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(60));
        var all = brief.Services.GetRequiredService<IdeConfiguration>().Operations.Count();
        Assert.Contains($"{all} of {all} example operations ran once", Assert.Single(log.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_lost_at_the_end_of_an_operation_does_not_end_the_service()
    {
        await using var lost = api.With(("WarmUp:Enabled", "true"), ("WarmUp:MaxTime", "00:00:01"), ("WarmUp:MaxTimeAfterReady", "00:00:00"))
            .WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            {
                FaultyStore.Insert(services);
                var faulty = services.Single(service => service.ServiceType == typeof(ICoopGraphStore)).ImplementationFactory!;
                services.Replace(ServiceDescriptor.Singleton<ICoopGraphStore>(provider =>
                {
                    var store = (FaultyStore)faulty(provider);
                    store.OnConfirm = _ => throw new StoreUnavailableException("Lost.");
                    return store;
                }));
            }));

        await lost.Services.GetRequiredService<WarmUpService>().ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(HttpStatusCode.OK, (await lost.CreateClient().SendAsync(HttpMethod.Get, "/health/live", null)).Status);
    }

    [Fact]
    public async Task A_service_that_is_not_warm_yet_is_not_ready_and_logs_no_error_about_it()
    {
        using var log = new WarningLog(of: "Microsoft.Extensions.Diagnostics.HealthChecks");
        await using var waiting = api.With(("WarmUp:Enabled", "true"), ("WarmUp:MaxTime", "00:10:00"))
            .WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            {
                services.AddSingleton<ILoggerProvider>(log);
                FaultyStore.Insert(services);
                var faulty = services.Single(service => service.ServiceType == typeof(ICoopGraphStore)).ImplementationFactory!;
                services.Replace(ServiceDescriptor.Singleton<ICoopGraphStore>(provider =>
                {
                    var store = (FaultyStore)faulty(provider);
                    store.OnConfirm = _ => throw new StoreUnavailableException("Lost.");
                    return store;
                }));
            }));
        var client = waiting.CreateClient();

        var answer = await client.SendAsync(HttpMethod.Get, "/health/ready", null);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("\"warm-up\":{\"status\":\"Unhealthy\"", answer.Text, StringComparison.Ordinal);
        Assert.Empty(log.Messages);
        using var broken = api.With(services => services.AddSingleton<ILoggerProvider>(log).AddHealthChecks()
            .AddCheck("cellar", () => HealthCheckResult.Unhealthy("The cellar is flooded."), ["ready"]));
        await broken.CreateClient().SendAsync(HttpMethod.Get, "/health/ready", null);
        Assert.Contains(log.Messages, message => message.Contains("cellar", StringComparison.Ordinal));
    }
}
