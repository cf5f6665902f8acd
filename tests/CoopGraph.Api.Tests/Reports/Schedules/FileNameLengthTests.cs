using System.Text;
using CoopGraph.Reports.Deliveries;
using CoopGraph.Scheduling;

namespace CoopGraph.Api.Tests.Reports.Schedules;

/// <summary>Tests that a name of a file is as long as file systems take, also while the file is written, and no longer.</summary>
public class FileNameLengthTests
{
    private const int MostBytes = 255;
    private const string Ending = "-{name}-{date}-{fire}.csv";

    [Fact]
    public async Task The_longest_name_that_is_taken_can_be_written_and_one_with_a_letter_more_is_refused()
    {
        var room = MostBytes - Encoding.UTF8.GetByteCount(".hourly@20260302T060000Z.-hourly-2026-03-02-20260302T060000Z.csv.tmp");
        var longest = new string('县', room / 3) + new string('x', room % 3);
        await using var host = await ScheduleHost.StartAsync(("To:0:File", longest + Ending));

        await host.DueAtAsync(ScheduleHost.Start.AddSeconds(1));

        Assert.Equal(ReportRunStatus.Succeeded, Assert.Single(await host.RunsAsync()).Status);
        Assert.Equal([$"{longest}-hourly-2026-03-02-20260302T060000Z.csv"], host.Files());
        Assert.StartsWith("gives a name of 256 bytes", FileNamePattern.ProblemOf($"x{longest}{Ending}", "hourly"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_counts_with_its_bytes()
    {
        Assert.Null(FileNamePattern.ProblemOf(new string('x', 180) + ".csv", "hourly"));
        Assert.Equal(
            "gives a name of 283 bytes in UTF-8 with what it has while the file is written, and file systems take 255: give one that is 28 bytes shorter. "
                + "A Chinese character has 3.",
            FileNamePattern.ProblemOf(new string('县', 80) + "{date}.csv", "hourly"));
    }

    [Fact]
    public void The_longest_name_of_a_schedule_and_the_longest_version_are_counted()
    {
        var schedule = new string('s', 60);

        Assert.Null(FileNamePattern.ProblemOf("{name}-{date}.ndjson", schedule));
        Assert.Null(FileNamePattern.ProblemOf(new string('x', 80) + "{name}{version}.csv", schedule));
        Assert.NotNull(FileNamePattern.ProblemOf(new string('x', 81) + "{name}{version}.csv", schedule));
    }
}
