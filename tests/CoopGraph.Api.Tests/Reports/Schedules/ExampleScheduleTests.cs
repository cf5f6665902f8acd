using CoopGraph.Api.Tests.Support;
using CoopGraph.Reports.Schedules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>Tests the example of <c>appsettings.json</c>.</summary>
public sealed class ExampleScheduleTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public void One_example_is_there_and_is_off()
    {
        var example = Assert.Single(api.Services.GetRequiredService<IOptions<SchedulingOptions>>().Value.Schedules);
        Assert.Equal(("anhui-monthly", false), (example.Name, example.Enabled));
        Assert.False(Directory.Exists(Path.Combine(AppContext.BaseDirectory, "out")));
    }

    [Fact]
    public void A_schedule_of_the_environment_comes_beside_it()
    {
        using var other = api.With(
            ("Reports:Schedules:0:Name", "weekly"), ("Reports:Schedules:0:Report", "rankings"), ("Reports:Schedules:0:Enabled", "false"),
            ("Reports:Schedules:0:Cron", "0 0 6 ? * MON"), ("Reports:Schedules:0:To:0:Folder", "out"));
        Assert.Equal(["weekly", "anhui-monthly"], other.Services.GetRequiredService<IOptions<SchedulingOptions>>().Value.Schedules.Select(one => one.Name));
    }
}
