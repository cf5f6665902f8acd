using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CoopGraph.Api.Settings;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;
using Microsoft.Extensions.Configuration;

namespace CoopGraph.Api.Tests.Hosting;

/// <summary>Tests that every time of the settings has bounds, within which the service starts.</summary>
public class TimeSettingsTests
{
    // No timer takes longer times than some 49 days, and a client of HTTP some 24.
    private static readonly string[] TooLong = ["25.00:00:00", "50.00:00:00", TimeSpan.MaxValue.ToString("c", CultureInfo.InvariantCulture)];

    /// <summary>The settings that are times, by full name; of a list, the first one.</summary>
    public static TheoryData<string> Names => [.. Times(string.Empty, KnownSettings.Tree()).Select(time => time.Name)];

    [Fact]
    public void Times_of_groups_and_of_lists_are_found()
    {
        Assert.Contains("GraphQL:Transport:Timeout", Names);
        Assert.Contains("Reports:Schedules:0:RetryDelay", Names);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_time_that_is_too_long_is_refused_in_words(string name)
    {
        foreach (var time in TooLong)
        {
            var check = SettingsCheck.Of(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(name, time)]).Build());

            Assert.Matches($"^{name} is '{time}': give [0-9.:]+ to [0-9.:]+\\.$", Assert.Single(check.Errors));
        }
    }

    [SkippableFact]
    public async Task The_service_starts_and_stops_with_every_time_as_long_as_it_can_be()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        using var folder = new TemporaryFolder();
        const string Schedule = "Reports__Schedules__0__";
        using var service = await ApiProcess.StartAsync(
        [
            .. Times(string.Empty, KnownSettings.Tree()).Select(time => (time.Name.Replace(":", "__", StringComparison.Ordinal), time.Longest)),
            ("Embedded__DataFile", folder.PathOf("graph.db")), ("WarmUp__Enabled", "false"),
            ($"{Schedule}Name", "yearly"), ($"{Schedule}Report", "rankings"), ($"{Schedule}Cron", "0 0 0 1 1 ?"), ($"{Schedule}To__0__Folder", folder.PathOf("out")),
        ]);
        using var client = new HttpClient();

        Assert.Contains("Query", await client.GetStringAsync($"{service.Address}/graphql?query={{__typename}}"), StringComparison.Ordinal);
        Assert.Equal(0, await service.StopAsync(TimeSpan.FromSeconds(60)));
    }

    private static IEnumerable<(string Name, string Longest)> Times(string path, SettingNode setting)
    {
        if (setting.Value is { } type && (Nullable.GetUnderlyingType(type) ?? type) == typeof(TimeSpan))
            yield return (path, $"{setting.Rules.OfType<RangeAttribute>().SingleOrDefault()?.Maximum}");
        var inner = setting.Children.Select(child => (Name: child.Key, Setting: child.Value));
        if (setting.Item is { } item)
            inner = inner.Append(("0", item));
        foreach (var (name, child) in inner)
        {
            foreach (var time in Times(path.Length == 0 ? name : $"{path}:{name}", child))
                yield return time;
        }
    }
}
