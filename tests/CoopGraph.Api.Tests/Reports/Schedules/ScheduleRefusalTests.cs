using System.Text;
using System.Text.RegularExpressions;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Embedded;
using CoopGraph.Reports;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Deliveries;
using CoopGraph.Reports.Schedules;
using CoopGraph.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>Tests that wrong settings stop the start, each with the path of the setting, what it is and what would be right.</summary>
public sealed partial class ScheduleRefusalTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Theory]
    [InlineData("Report", "pairing-arranged-by", "Reports:Schedules:0:Report is 'pairing-arranged-by', which is no report. The nearest is 'pairings-arranged-by'.")]
    [InlineData("Name", "Not OK", "Reports:Schedules:0:Name is 'Not OK': give a name of lower-case letters")]
    [InlineData("Cron", "0 6 * * *", "Reports:Schedules:0:Cron is '0 6 * * *': give seconds, minutes")]
    [InlineData("Cron", "tomorrow", "Reports:Schedules:0:Cron is 'tomorrow': give seconds, minutes")]
    [InlineData("Cron", "0 0 6 30 2 ?", "Reports:Schedules:0:Cron is '0 0 6 30 2 ?'")]
    [InlineData("Cron", "", "Reports:Schedules:0:Cron is '': give seconds, minutes")]
    [InlineData("TimeZone", "Asia/Shanghei", "Reports:Schedules:0:TimeZone is 'Asia/Shanghei', which this system does not know")]
    [InlineData("Format", "xls", "Reports:Schedules:0:Format is 'xls': give one of csv, tsv,")]
    [InlineData("Format", "geojson", "Reports:Schedules:0:Format is 'geojson', which the columns of 'rankings' do not have.")]
    [InlineData("Variables:top", "many", "Reports:Schedules:0:Variables:top: The parameter `top` is 'many': give a whole number")]
    [InlineData("Variables:topp", "5", "Reports:Schedules:0:Variables:topp: The report has no parameter `topp`")]
    [InlineData("Variables:top", "{fire-P999Y9999M9999W99999D}", "Reports:Schedules:0:Variables:top has {fire-P999Y9999M9999W99999D}, which is before the year 1")]
    [InlineData("Variables:top", "{now}", "Reports:Schedules:0:Variables:top has {now}, which is no time")]
    [InlineData("Retries", "21", "Reports:Schedules:0:Retries is 21: give 0 to 20.")]
    [InlineData("Ping", "ping", "Reports:Schedules:0:Ping is no address")]
    [InlineData("To:0:Webhook", "https://example.org", "Reports:Schedules:0:To:0 has to have one of Folder, Webhook and Mail.")]
    [InlineData("To:0:Folder", "/proc/nowhere", "Reports:Schedules:0:To:0:Folder is /proc/nowhere, which cannot be written")]
    [InlineData("To:0:File", "../x.csv", "Reports:Schedules:0:To:0:File is no plain name of a file")]
    [InlineData("To:0:File", "{secret}.csv", "Reports:Schedules:0:To:0:File has {secret}, which is no placeholder")]
    [InlineData("To:0:Keep", "0", "Reports:Schedules:0:To:0:Keep is 0: give 1 or more")]
    [InlineData(":PublicAddress", "here", "Reports:PublicAddress is no address of a service")]
    [InlineData(":Schedules:1:Name", "monthly", "Reports:Schedules:1:Name is 'monthly', as that of another schedule")]
    [InlineData(":OnFailure:0:Folder", "out", "Reports:OnFailure:0 has to have one of Webhook and Mail.")]
    public void A_wrong_setting_is_refused(string key, string value, string problem)
    {
        using var folder = new TemporaryFolder();

        Assert.Contains(Problems(folder, (key, value)), found => found.StartsWith(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Webhook", "example.org/hook", "Reports:Schedules:0:To:0:Webhook is no address: give one that begins with https://.")]
    [InlineData("Webhook", "http://example.org/hook", "Reports:Schedules:0:To:0:Webhook begins with http://, which anyone on the way can read")]
    [InlineData("Webhook", "https://u:p@example.org/hook", "Reports:Schedules:0:To:0:Webhook has a user or a password in it")]
    [InlineData("Webhook", "https://example.org/hook", "Reports:Schedules:0:To:0:Secret is missing: give whsec_")]
    [InlineData("Mail:0", "someone", "Reports:Schedules:0:To:0:Mail:0 is 'someone', which is no address of a person.")]
    [InlineData("Mail:0", "a@example.org", "Reports:Schedules:0:To:0 is mail, and Reports:Mail:Host is missing")]
    public void A_wrong_target_is_refused(string key, string value, string problem)
    {
        using var folder = new TemporaryFolder();

        Assert.Contains(Problems(folder, ("To:0:Folder", null), ($"To:0:{key}", value)), found => found.StartsWith(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("secret")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("whsec_not base64")]
    public void A_secret_of_another_form_is_refused_and_not_repeated(string secret)
    {
        using var folder = new TemporaryFolder();

        var problems = Problems(folder, ("To:0:Folder", null), ("To:0:Webhook", "https://example.org/"), ("To:0:Secret", secret));

        Assert.StartsWith("Reports:Schedules:0:To:0:Secret is no secret: give whsec_ and 24 to 64 bytes", Assert.Single(problems), StringComparison.Ordinal);
        Assert.DoesNotContain(problems, problem => problem.Contains($"'{secret}'", StringComparison.Ordinal));
    }

    [Fact]
    public void All_problems_are_named_at_once_and_those_of_a_schedule_that_is_off_too()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(3, Problems(folder, ("Enabled", "false"), ("Report", "x"), ("Cron", "x"), ("TimeZone", "x")).Count);
    }

    [Fact]
    public void Right_settings_are_taken()
    {
        using var folder = new TemporaryFolder();

        Assert.Empty(Problems(
            folder, ("To:1:Webhook", "https://example.org/hook"), ("To:1:Secret", Secret), ("To:2:Mail:0", "a@example.org"),
            (":Mail:Host", "mail.example.org"), (":Mail:From", "CoopGraph <reports@example.org>"), ("Ping", "https://example.org/ping/1"), (":OnFailure:0:Mail:0", "b@example.org")));
    }

    [Theory]
    [InlineData("README.md", 1)]
    [InlineData("docs/reports.md", 2)]
    public void The_schedules_of_the_pages_are_taken_as_they_stand(string page, int count)
    {
        var blocks = Json().Matches(File.ReadAllText(Path.Combine(Repository.Root, page))).Select(block => block.Groups[1].Value).Where(block => block.Contains("\"Schedules\"", StringComparison.Ordinal)).ToList();

        Assert.Equal(count, blocks.Count);
        foreach (var block in blocks)
        {
            using var folder = new TemporaryFolder();
            var given = new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(block))).Build().AsEnumerable();
            // The tests' own folder, and the secret that the page leaves to the environment.
            var settings = given.ToDictionary(setting => setting.Key, setting => setting.Key.EndsWith(":Folder", StringComparison.Ordinal) ? folder.PathOf("out") : setting.Value);
            foreach (var webhook in settings.Keys.Where(key => key.EndsWith(":Webhook", StringComparison.Ordinal)).ToList())
                settings[webhook.Replace(":Webhook", ":Secret", StringComparison.Ordinal)] = Secret;
            using var client = new ReceiverClient(allowPrivate: false, TimeSpan.FromSeconds(1));

            Assert.Single(Reader(settings, client).Read().On);
        }
    }

    [Fact]
    public void A_refused_setting_stops_the_start()
    {
        using var wrong = api.With(("Reports:Schedules:0:Name", "x"));

        Assert.ThrowsAny<Exception>(() => wrong.Server);
    }

    [Fact]
    public async Task Schedules_over_a_store_that_cannot_be_written_stop_the_start()
    {
        using var folder = new TemporaryFolder();
        var ledger = new EmbeddedReportLedger(new EmbeddedStoreOptions { DataFile = "any.db", ReadOnly = true }, folder.PathOf(""));
        using var client = new ReceiverClient(allowPrivate: false, TimeSpan.FromSeconds(1));

        var refused = await Assert.ThrowsAsync<ScheduleException>(() =>
            new ScheduleLoading(new LoadedSchedules(Reader(folder, client)), ledger).StartAsync(default));

        Assert.Contains("leave Embedded:ReadOnly out", refused.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Problems(TemporaryFolder folder, params (string Key, string? Value)[] settings)
    {
        using var client = new ReceiverClient(allowPrivate: false, TimeSpan.FromSeconds(1));
        try
        {
            Reader(folder, client, settings).Read();
            return [];
        }
        catch (ScheduleException refused)
        {
            return refused.Problems;
        }
    }

    private ScheduleReader Reader(TemporaryFolder folder, ReceiverClient client, params (string Key, string? Value)[] settings)
    {
        Dictionary<string, string?> all = new()
        {
            ["Reports:Schedules:0:Name"] = "monthly",
            ["Reports:Schedules:0:Report"] = "rankings",
            ["Reports:Schedules:0:Cron"] = "0 0 6 1 * ?",
            ["Reports:Schedules:0:To:0:Folder"] = folder.PathOf("out"),
        };
        foreach (var (key, value) in settings)
            all[key.StartsWith(':') ? $"Reports{key}" : $"Reports:Schedules:0:{key}"] = value;
        return Reader(all, client);
    }

    private ScheduleReader Reader(Dictionary<string, string?> all, ReceiverClient client)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all.Where(setting => setting.Value is not null)).Build();
        var options = Options.Create(configuration.GetSection("Reports").Get<SchedulingOptions>()!);
        var targets = new TargetReader(options, client, api.Services.GetRequiredService<IHostEnvironment>(), TimeProvider.System);
        return new ScheduleReader(options, api.Services.GetRequiredService<LoadedReports>(), api.Services.GetRequiredService<ReportVariables>(), targets);
    }

    [GeneratedRegex("^```json\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Json();
}
