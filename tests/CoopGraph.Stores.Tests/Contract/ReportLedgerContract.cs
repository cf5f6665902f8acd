using System.Globalization;
using CoopGraph.Paging;
using CoopGraph.Scheduling;
using CoopGraph.Stores.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Contract;

/// <summary>Tests the record of scheduled reports: a run has one owner at a time, and outlives loads of data.</summary>
public class ReportLedgerContract
{
    private static readonly DateTimeOffset Six = new(2026, 1, 1, 6, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);
    private static readonly RunKey Run = new("monthly", Six);

    [SkippableTheory, EveryStore]
    public async Task Of_sixteen_claimants_at_once_one_wins(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var claims = Enumerable.Range(0, 16).Select(number => Task.Run(() =>
            graph.OpenLedger().ClaimAsync(new RunClaim(Run, "rankings", $"replica-{number}"), Six, Long, default)));

        var attempts = await Task.WhenAll(claims);

        Assert.Equal(1, Assert.Single(attempts, attempt => attempt is not null));
    }

    [SkippableTheory, EveryStore]
    public async Task Of_sixteen_that_take_over_at_once_one_wins(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var ledger = graph.OpenLedger();
        await ledger.ClaimAsync(Claim("dead"), Six, Long, default);
        await ledger.ReleaseAsync(Run, "dead", default);
        var claims = Enumerable.Range(0, 16).Select(number => Task.Run(() => graph.OpenLedger().ClaimAsync(Claim($"replica-{number}"), Six, Long, default)));

        Assert.Single(await Task.WhenAll(claims), attempt => attempt is not null);
    }

    [SkippableTheory, EveryStore]
    public async Task A_run_without_signs_of_life_is_taken_over_and_its_old_owner_records_nothing(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var ledger = graph.OpenLedger();
        Assert.Equal(1, await ledger.ClaimAsync(Claim("first"), Six, Long, default));
        Assert.Empty(await ledger.StaleAsync(Long, default));
        Assert.Null(await ledger.ClaimAsync(Claim("second"), Six, Long, default));

        Assert.Equal([Run], await ledger.StaleAsync(TimeSpan.Zero, default));
        Assert.Equal(2, await ledger.ClaimAsync(Claim("second"), Six, TimeSpan.Zero, default));

        Assert.False(await ledger.BeatAsync(Run, "first", default));
        Assert.False(await ledger.FinishAsync(Done(), "first", default));
        Assert.Equal(DeliveryState.Lost, (await ledger.ClaimDeliveryAsync(Delivery("first"), default)).State);
        Assert.True(await ledger.BeatAsync(Run, "second", default));
        Assert.True(await ledger.FinishAsync(Done(), "second", default));
        Assert.Null(await ledger.ClaimAsync(Claim("third"), Six, TimeSpan.Zero, default));
        Assert.False(await ledger.BeatAsync(Run, "second", default));
    }

    [SkippableTheory, EveryStore]
    public async Task A_run_that_is_given_back_is_free_at_once_and_the_try_does_not_count(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var ledger = graph.OpenLedger();
        await ledger.ClaimAsync(Claim("first"), Six, Long, default);
        await ledger.ReleaseAsync(Run, "first", default);

        Assert.Equal([Run], await ledger.StaleAsync(Long, default));
        Assert.Equal(1, await ledger.ClaimAsync(Claim("second"), Six, Long, default));
    }

    [SkippableTheory, EveryStore]
    public async Task A_delivery_is_new_once(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var ledger = graph.OpenLedger();
        await ledger.ClaimAsync(Claim("first"), Six, Long, default);

        Assert.Equal(new DeliveryFound(DeliveryState.New, null), await ledger.ClaimDeliveryAsync(Delivery("first"), default));
        Assert.Equal(new DeliveryFound(DeliveryState.Begun, "folder: a.csv"), await ledger.ClaimDeliveryAsync(Delivery("first"), default));
        await ledger.GiveBackDeliveryAsync(Delivery("first"), default);
        Assert.Equal(DeliveryState.New, (await ledger.ClaimDeliveryAsync(Delivery("first"), default)).State);
        await ledger.SetDeliveredAsync(Delivery("first") with { Output = "folder: b.csv" }, default);
        Assert.Equal(new DeliveryFound(DeliveryState.Done, "folder: b.csv"), await ledger.ClaimDeliveryAsync(Delivery("first"), default));
        await ledger.GiveBackDeliveryAsync(Delivery("first"), default);
        Assert.Equal(DeliveryState.Done, (await ledger.ClaimDeliveryAsync(Delivery("first"), default)).State);
    }

    [SkippableTheory, EveryStore]
    public async Task A_record_is_read_as_it_was_written_and_outlives_a_load(string store)
    {
        await using var graph = await LoadedGraph.OfAsync(store, SmallCountry.Case("C-1", null, RealUnits.Feidong, RealUnits.Feixi));
        var ledger = graph.Under.OpenLedger();
        var version = graph.Snapshot.Dataset.Version;
        await ledger.ClaimAsync(Claim("first"), Six.AddSeconds(1), Long, default);
        await ledger.FinishAsync(Done(), "first", default);
        Assert.Equal(version, (await graph.Store.OpenAsync(default)).Dataset.Version);
        await graph.ReloadAsync();

        var read = await ledger.LastAsync("monthly", null, [], default);

        Assert.Equivalent(Done() with { StartedAt = Six.AddSeconds(1) }, read, strict: true);
    }

    [SkippableTheory, EveryStore]
    public async Task The_last_run_is_that_of_the_states_and_times_asked_for(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var ledger = graph.OpenLedger();
        await RecordAsync(ledger, ReportRunStatus.Succeeded, ReportRunStatus.NotChanged, ReportRunStatus.Failed);

        Assert.Equal(ReportRunStatus.Failed, (await ledger.LastAsync("monthly", null, [], default))!.Status);
        Assert.Equal(Six, (await ledger.LastAsync("monthly", null, [ReportRunStatus.Succeeded], default))!.Key.FireTime);
        Assert.Equal(Six.AddHours(1), (await ledger.LastAsync("monthly", Six.AddHours(2), [ReportRunStatus.Succeeded, ReportRunStatus.NotChanged], default))!.Key.FireTime);
        Assert.Null(await ledger.LastAsync("monthly", Six, [], default));
        Assert.Null(await ledger.LastAsync("other", null, [], default));
    }

    [SkippableTheory, EveryStore]
    public async Task Pages_list_each_run_once_the_latest_first(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var ledger = graph.OpenLedger();
        foreach (var schedule in "bac".Select(letter => $"{letter}"))
        {
            for (var hour = 0; hour < 3; hour++)
                await ledger.RecordMissedAsync(new(new RunKey(schedule, Six.AddHours(hour)), schedule == "c" ? "isolates" : "rankings", ReportRunStatus.Missed), default);
        }

        List<string> seen = [];
        RowKey? after = null;
        Page<ReportRun> page;
        do
        {
            page = await ledger.ListAsync(new(null, null, null, new PageRequest(2, After: after, WantsTotal: true)), default);
            Assert.Equal(9, page.Total);
            seen.AddRange(page.Rows.Select(row => row.Item.Key.Id));
            after = Cursor.Read("after", page.Rows[^1].Cursor, ReportRunsQuestion.Order);
        }
        while (page.HasNext);

        Assert.Equal(from hour in Enumerable.Range(6, 3).Reverse() from schedule in "abc" select string.Create(CultureInfo.InvariantCulture, $"{schedule}@20260101T{hour:00}0000Z"), seen);
        Assert.Equal(3, (await ledger.ListAsync(new("a", null, null, new PageRequest()), default)).Rows.Count);
        Assert.Equal(3, (await ledger.ListAsync(new(null, "isolates", [ReportRunStatus.Missed], new PageRequest()), default)).Rows.Count);
        Assert.Empty((await ledger.ListAsync(new(null, null, [ReportRunStatus.Failed], new PageRequest()), default)).Rows);
    }

    [SkippableTheory, EveryStore]
    public async Task Trimming_leaves_the_latest_and_the_last_success(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var ledger = graph.OpenLedger();
        await RecordAsync(ledger, ReportRunStatus.Succeeded, ReportRunStatus.Succeeded, ReportRunStatus.Failed, ReportRunStatus.Failed, ReportRunStatus.Failed);

        await ledger.TrimAsync("monthly", 2, Six.AddHours(4), default);

        var left = await ledger.ListAsync(new("monthly", null, null, new PageRequest()), default);
        Assert.Equal([4, 3, 1], left.Rows.Select(row => (int)(row.Item.Key.FireTime - Six).TotalHours));
    }

    [SkippableTheory, EveryStore]
    public async Task Trimming_does_not_count_what_a_clock_that_was_ahead_has_left_and_deletes_it_where_it_is_more_than_a_day_later(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var ledger = graph.OpenLedger();
        await RecordAsync(ledger, ReportRunStatus.Succeeded, ReportRunStatus.Failed, ReportRunStatus.Failed);
        DateTimeOffset[] later = [Six.AddHours(20), Six.AddDays(2), Six.AddYears(1)];
        foreach (var fire in later)
            await ledger.RecordMissedAsync(new(new("monthly", fire), "rankings", ReportRunStatus.Missed), default);

        await ledger.TrimAsync("monthly", 1, Six.AddHours(2), default);

        var left = await ledger.ListAsync(new("monthly", null, null, new PageRequest()), default);
        Assert.Equal([20, 2, 0], left.Rows.Select(row => (int)(row.Item.Key.FireTime - Six).TotalHours));
    }

    [SkippableTheory, EveryStore]
    public async Task A_timing_is_known_since_it_was_seen_first(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var ledger = graph.OpenLedger();

        Assert.Equal(Six, await ledger.KnownSinceAsync("monthly", "0 0 6 1 * ?", Six, default));
        Assert.Equal(Six, await ledger.KnownSinceAsync("monthly", "0 0 6 1 * ?", Six.AddHours(1), default));
        Assert.Equal(Six.AddHours(2), await ledger.KnownSinceAsync("monthly", "0 0 7 1 * ?", Six.AddHours(2), default));
        Assert.Equal(Six.AddHours(2), await ledger.KnownSinceAsync("monthly", "0 0 7 1 * ?", Six.AddHours(3), default));
        // The clock was ahead.
        Assert.Equal(Six, await ledger.KnownSinceAsync("monthly", "0 0 7 1 * ?", Six, default));
        Assert.Equal(Six, await ledger.KnownSinceAsync("monthly", "0 0 7 1 * ?", Six.AddHours(1), default));
    }

    [SkippableTheory, EveryStore]
    public async Task A_missed_fire_time_is_no_longer_run_and_a_run_is_not_recorded_as_missed(string store)
    {
        await using var graph = await StoreKinds.StartAsync(store);
        var ledger = graph.OpenLedger();
        await ledger.RecordMissedAsync(new(Run, "rankings", ReportRunStatus.Missed), default);
        Assert.Null(await ledger.ClaimAsync(Claim("first"), Six, TimeSpan.Zero, default));

        var next = new RunKey("monthly", Six.AddHours(1));
        await ledger.ClaimAsync(new RunClaim(next, "rankings", "first"), Six, Long, default);
        await ledger.RecordMissedAsync(new(next, "rankings", ReportRunStatus.Missed), default);
        Assert.Equal(ReportRunStatus.Running, (await ledger.LastAsync("monthly", null, [], default))!.Status);
    }

    private static RunClaim Claim(string owner) => new(Run, "rankings", owner);

    private static DeliveryClaim Delivery(string owner) => new(Run, owner, 0, "folder: a.csv");

    private static ReportRun Done() => new(Run, "rankings", ReportRunStatus.Succeeded)
    {
        FinishedAt = Six.AddSeconds(3),
        Rows = 5_000_000_000,
        Bytes = 12,
        DataVersion = "1.01234567",
        Outputs = ["folder: 'a'.csv", "mail: 2"],
        Message = "a remark",
        Question = "aa",
        Digest = "bb",
    };

    private static async Task RecordAsync(IReportLedger ledger, params ReportRunStatus[] statuses)
    {
        foreach (var (hour, status) in statuses.Index())
        {
            var key = new RunKey("monthly", Six.AddHours(hour));
            await ledger.ClaimAsync(new RunClaim(key, "rankings", "first"), Six, Long, default);
            await ledger.FinishAsync(new ReportRun(key, "rankings", status), "first", default);
        }
    }
}
