using System.Diagnostics.Metrics;
using System.Globalization;
using CoopGraph.Scheduling;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>Tests scheduled runs that write to a folder.</summary>
public class ScheduledFolderTests
{
    private static readonly DateTimeOffset Six = ScheduleHost.Start.AddSeconds(1);

    [Fact]
    public async Task A_run_writes_the_bytes_that_the_address_gives_and_records_its_result()
    {
        await using var host = await ScheduleHost.StartAsync(("To:0:Folder", "out"), ("To:0:File", "top-{fire}.csv"));
        var address = await host.Client().GetByteArrayAsync("/reports/rankings.csv?top=5");
        var folder = Path.GetFullPath("out", ContentRoot(host));
        try
        {
            await host.DueAtAsync(Six);

            var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, "top-20260302T060000Z.csv"));
            Assert.Equal(address, bytes);
            var run = Assert.Single(await host.RunsAsync());
            Assert.Equal(("hourly@20260302T060000Z", ReportRunStatus.Succeeded, 5, bytes.Length), (run.Key.Id, run.Status, run.Rows, run.Bytes));
            Assert.Equal(["folder: top-20260302T060000Z.csv"], run.Outputs);
            Assert.Matches(@"^\d+\.[0-9a-f]{8}$", run.DataVersion);
            Assert.Equal((Six, Six), (run.StartedAt, run.FinishedAt));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_file_can_be_named_by_schedule_day_fire_time_and_data_version()
    {
        await using var host = await ScheduleHost.StartAsync(("To:0:File", "{name}_{date}_{fire}_{version}.csv"));
        await host.DueAtAsync(Six);

        var run = Assert.Single(await host.RunsAsync());
        Assert.Equal([$"hourly_2026-03-02_20260302T060000Z_{run.DataVersion}.csv"], host.Files());
    }

    [Fact]
    public async Task A_run_is_counted_with_its_outcome()
    {
        List<string> counted = [];
        using var listener = new MeterListener { InstrumentPublished = (instrument, all) => { if (instrument.Name == "coopgraph.reports.runs") all.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, number, tags, _) =>
        {
            lock (counted)
                counted.Add($"{number} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}");
        });
        listener.Start();
        await using var host = await ScheduleHost.StartAsync(("Name", "counted"));
        await host.DueAtAsync(Six);
        Directory.Delete(host.Out, recursive: true);
        await File.WriteAllTextAsync(host.Out, string.Empty);
        await host.DueAtAsync(Six.AddHours(1));

        // Other tests run schedules, too.
        Assert.Equal(["1 counted Succeeded", "1 counted Failed"], counted.Where(one => one.Contains("counted", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_is_due_before_its_time_and_nothing_twice()
    {
        await using var host = await ScheduleHost.StartAsync();
        Assert.Empty(await host.RunsAsync());

        await host.DueAtAsync(Six);
        await host.DueAtAsync(Six.AddMinutes(59));
        Assert.Single(await host.RunsAsync());
        await host.DueAtAsync(Six.AddHours(1));
        Assert.Equal(2, (await host.RunsAsync()).Count);
        Assert.Equal(["hourly-2026-03-02.csv"], host.Files());
    }

    [Fact]
    public async Task Two_services_on_one_store_make_one_run_of_a_fire_time()
    {
        await using var one = await ScheduleHost.StartAsync(("To:0:File", "{fire}.csv"), ("To:0:Folder", SharedOut()));
        await using var other = await one.StartAnotherAsync(("To:0:File", "{fire}.csv"), ("To:0:Folder", SharedOut()));
        for (var hour = 0; hour < 5; hour++)
        {
            var now = Six.AddHours(hour);
            await Task.WhenAll(one.DueAtAsync(now), other.DueAtAsync(now));
        }

        var runs = await one.RunsAsync();
        Assert.Equal(5, runs.Count);
        Assert.All(runs, run => Assert.Equal(ReportRunStatus.Succeeded, run.Status));
        Assert.Equal(5, Ended(one) + Ended(other));
        Directory.Delete(SharedOut(), recursive: true);
    }

    [Fact]
    public async Task After_a_time_without_service_the_latest_fire_time_runs_once_and_the_others_are_recorded_as_missed()
    {
        await using var host = await ScheduleHost.StartAsync(("To:0:File", "{fire}.csv"));
        await host.DueAtAsync(Six);

        await using var restarted = await host.StartAnotherAsync(("To:0:File", "{fire}.csv"));
        await restarted.DueAtAsync(Six.AddHours(3).AddMinutes(10));

        Assert.Equal(
            [("20260302T090000Z", ReportRunStatus.Succeeded), ("20260302T080000Z", ReportRunStatus.Missed), ("20260302T070000Z", ReportRunStatus.Missed), ("20260302T060000Z", ReportRunStatus.Succeeded)],
            (await host.RunsAsync()).Select(run => (run.Key.Id.Split('@')[1], run.Status)));
        Assert.Equal(["20260302T060000Z.csv", "20260302T090000Z.csv"], host.Files());
    }

    [Fact]
    public async Task Years_without_service_leave_a_bounded_number_of_records()
    {
        await using var host = await ScheduleHost.StartAsync();
        await host.DueAtAsync(Six);
        await host.DueAtAsync(Six.AddYears(3));

        var missed = await host.Ledger.ListAsync(new(null, null, [ReportRunStatus.Missed], new(1, WantsTotal: true)), default);
        Assert.Equal(100, missed.Total);
        Assert.Equal(Six.AddYears(3), (await host.RunsAsync())[0].Key.FireTime);
    }

    [Fact]
    public async Task A_clock_that_was_ahead_silences_no_schedule()
    {
        await using var ahead = await ScheduleHost.StartAsync(("To:0:File", "{fire}.csv"));
        await ahead.DueAtAsync(Six.AddYears(1));

        await using var right = await ahead.StartAnotherAsync(("To:0:File", "{fire}.csv"));
        await right.DueAtAsync(Six);
        await right.DueAtAsync(Six.AddHours(1));

        Assert.Equal(["20260302T060000Z.csv", "20260302T070000Z.csv", "20270302T060000Z.csv"], right.Files());
        Assert.Equal([Six.AddHours(1), Six], (await right.RunsAsync()).Select(run => run.Key.FireTime));
    }

    [Fact]
    public async Task The_file_of_a_run_stays_whatever_the_times_of_the_others_say()
    {
        await using var host = await ScheduleHost.StartAsync(("To:0:File", "{name}-{fire}.csv"), ("To:0:Keep", "1"));
        Directory.CreateDirectory(host.Out);
        var copied = Path.Combine(host.Out, "hourly-20260101T000000Z.csv");
        await File.WriteAllTextAsync(copied, "old");
        File.SetLastWriteTimeUtc(copied, Six.AddYears(50).UtcDateTime);

        await host.DueAtAsync(Six);

        Assert.Equal(["hourly-20260302T060000Z.csv"], host.Files());
    }

    [Fact]
    public async Task The_newest_files_stay_and_files_of_others_do_too()
    {
        await using var host = await ScheduleHost.StartAsync(("To:0:File", "{name}-{fire}.csv"), ("To:0:Keep", "2"));
        Directory.CreateDirectory(host.Out);
        await File.WriteAllTextAsync(Path.Combine(host.Out, "hourly-notes.csv"), "mine");
        for (var hour = 0; hour < 4; hour++)
            await host.DueAtAsync(Six.AddHours(hour));

        Assert.Equal(["hourly-20260302T080000Z.csv", "hourly-20260302T090000Z.csv", "hourly-notes.csv"], host.Files());
    }

    [Fact]
    public async Task A_report_that_has_not_changed_is_not_delivered()
    {
        await using var host = await ScheduleHost.StartAsync(("OnlyIfChanged", "true"), ("To:0:File", "{fire}.csv"));
        await host.DueAtAsync(Six);
        await host.DueAtAsync(Six.AddHours(1));

        Assert.Equal([ReportRunStatus.NotChanged, ReportRunStatus.Succeeded], (await host.RunsAsync()).Select(run => run.Status));
        Assert.Equal(["20260302T060000Z.csv"], host.Files());
    }

    [Fact]
    public async Task A_question_that_is_relative_to_the_run_is_asked_again_and_the_bytes_decide()
    {
        await using var host = await ScheduleHost.StartAsync(
            ("Report", "ties-signed-since"), ("Variables:top", null!), ("Variables:since", "{fire-P1D}"), ("OnlyIfChanged", "true"), ("To:0:File", "{fire}.csv"));
        await host.DueAtAsync(Six);
        await host.DueAtAsync(Six.AddDays(1));

        var runs = await host.RunsAsync();
        Assert.Equal(ReportRunStatus.NotChanged, runs[0].Status);
        Assert.NotEqual(runs[0].Question, runs[^1].Question);
        Assert.Equal(runs[0].Digest, runs[^1].Digest);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_fails_the_run_and_shows_in_the_health_until_a_run_succeeds()
    {
        await using var host = await ScheduleHost.StartAsync();
        // A file in the place of the folder.
        Directory.Delete(host.Out, recursive: true);
        await File.WriteAllTextAsync(host.Out, string.Empty);
        await host.DueAtAsync(Six);

        var run = Assert.Single(await host.RunsAsync());
        Assert.Equal((ReportRunStatus.Failed, "folder: The folder cannot be written (IOException)."), (run.Status, run.Message));
        using (var health = await host.Client().GetAsync("/health"))
        {
            Assert.True(health.IsSuccessStatusCode);
            var text = await health.Content.ReadAsStringAsync();
            Assert.Contains("""
                "reports":{"status":"Degraded","description":"The last run failed of: hourly."}
                """, text, StringComparison.Ordinal);
        }

        Assert.Contains("\"Healthy\"", await host.Client().GetStringAsync("/health/ready"), StringComparison.Ordinal);
        File.Delete(host.Out);
        await host.DueAtAsync(Six.AddHours(1));
        Assert.DoesNotContain("Degraded", await host.Client().GetStringAsync("/health"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_ended_its_process_five_times_is_not_begun_again()
    {
        await using var host = await ScheduleHost.StartAsync();
        var key = new RunKey("hourly", Six);
        for (var attempt = 1; attempt <= 5; attempt++)
            Assert.Equal(attempt, await host.Ledger.ClaimAsync(new(key, "rankings", $"dead-{attempt}"), Six, TimeSpan.Zero, default));
        await Task.Delay(TimeSpan.FromSeconds(1.1));

        await host.DueAtAsync(Six);

        var run = Assert.Single(await host.RunsAsync());
        Assert.Equal((ReportRunStatus.Failed, "The process ended 5 times during this run."), (run.Status, run.Message));
        Assert.Empty(host.Files());
    }

    [Fact]
    public async Task A_run_of_a_process_that_has_ended_is_taken_over()
    {
        await using var host = await ScheduleHost.StartAsync();
        await host.Ledger.ClaimAsync(new(new RunKey("hourly", Six), "rankings", "dead"), Six, TimeSpan.Zero, default);
        await host.DueAtAsync(Six);
        Assert.Equal(ReportRunStatus.Running, Assert.Single(await host.RunsAsync()).Status);

        await Task.Delay(TimeSpan.FromSeconds(1.1));
        await host.DueAtAsync(Six);

        Assert.Equal(ReportRunStatus.Succeeded, Assert.Single(await host.RunsAsync()).Status);
        Assert.Single(host.Files());
    }

    private static int Ended(ScheduleHost host) => host.Log.Messages.Count(message => message.Contains("Succeeded", StringComparison.Ordinal));

    private static string SharedOut() => Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"coopgraph-shared-{Environment.ProcessId}"));

    private static string ContentRoot(ScheduleHost host) =>
        ((Microsoft.Extensions.Hosting.IHostEnvironment)host.Services.GetService(typeof(Microsoft.Extensions.Hosting.IHostEnvironment))!).ContentRootPath;
}
