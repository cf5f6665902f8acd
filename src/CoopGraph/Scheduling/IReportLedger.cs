using CoopGraph.Paging;

namespace CoopGraph.Scheduling;

/// <summary>
/// The record of scheduled runs, which all replicas share: the port that every store implements. Runs outlive every load of data. Whether a
/// process is alive is judged by the store's clock, because the clocks of replicas differ.
/// </summary>
/// <remarks>All methods throw <see cref="Storage.StoreUnavailableException"/> if the store cannot be reached or written.</remarks>
public interface IReportLedger
{
    /// <summary>Whether the settings allow that runs are recorded.</summary>
    bool CanWrite { get; }

    /// <summary>
    /// Returns the time since which a schedule has had its timing, and records it if it is new or the timing has changed. A time to come, which a
    /// clock that was ahead has recorded, becomes the present.
    /// </summary>
    /// <param name="schedule">The name of the schedule.</param>
    /// <param name="timing">The timing as text: two different timings have different texts.</param>
    /// <param name="now">The time that is recorded.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task<DateTimeOffset> KnownSinceAsync(string schedule, string timing, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>
    /// Claims a run: a new one, or one of a process that has given no sign of life for a while. Of several claimants at once, one gets it.
    /// </summary>
    /// <param name="claim">The run and the claimant.</param>
    /// <param name="now">The time at which a new run is begun.</param>
    /// <param name="staleAfter">The time without a sign of life after which a run is taken over.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The number of this try, from 1; null if the run is another process's, or has ended.</returns>
    Task<int?> ClaimAsync(RunClaim claim, DateTimeOffset now, TimeSpan staleAfter, CancellationToken cancellation);

    /// <summary>Gives a sign of life for a run.</summary>
    /// <returns>Whether the run is still that of the owner.</returns>
    Task<bool> BeatAsync(RunKey key, string owner, CancellationToken cancellation);

    /// <summary>Gives a run back, so that another process takes it over at once. The try does not count.</summary>
    Task ReleaseAsync(RunKey key, string owner, CancellationToken cancellation);

    /// <summary>Records the end of a run.</summary>
    /// <param name="run">The run with its results.</param>
    /// <param name="owner">The process that has claimed it.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Whether the run was still that of the owner; if not, nothing is recorded.</returns>
    Task<bool> FinishAsync(ReportRun run, string owner, CancellationToken cancellation);

    /// <summary>Records a missed run, unless the fire time has a record already.</summary>
    Task RecordMissedAsync(ReportRun missed, CancellationToken cancellation);

    /// <summary>Returns the runs of processes that have given no sign of life for a while, the oldest first.</summary>
    Task<IReadOnlyList<RunKey>> StaleAsync(TimeSpan staleAfter, CancellationToken cancellation);

    /// <summary>Claims a delivery of a run.</summary>
    /// <returns>The state before. After <see cref="DeliveryState.New"/> it is begun.</returns>
    Task<DeliveryFound> ClaimDeliveryAsync(DeliveryClaim claim, CancellationToken cancellation);

    /// <summary>Records that a delivery was made, with its words in the claim.</summary>
    Task SetDeliveredAsync(DeliveryClaim claim, CancellationToken cancellation);

    /// <summary>Takes the claim of a delivery back that was certainly not made, so that it may be tried again.</summary>
    Task GiveBackDeliveryAsync(DeliveryClaim claim, CancellationToken cancellation);

    /// <summary>Returns the run of a schedule with the latest fire time.</summary>
    /// <param name="schedule">The name of the schedule.</param>
    /// <param name="before">Only earlier fire times count; null for all.</param>
    /// <param name="statuses">Only these states count; none given for all.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task<ReportRun?> LastAsync(string schedule, DateTimeOffset? before, IReadOnlyList<ReportRunStatus> statuses, CancellationToken cancellation);

    /// <summary>Returns a page of runs.</summary>
    Task<Page<ReportRun>> ListAsync(ReportRunsQuestion question, CancellationToken cancellation);

    /// <summary>
    /// Deletes the records of a schedule up to a time but the latest ones and that of the latest successful run, and those of fire times more than
    /// a day later, which a clock that was ahead has left. Runs under way stay.
    /// </summary>
    /// <param name="schedule">The name of the schedule.</param>
    /// <param name="most">The number of records that stay.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellation">Ends the work.</param>
    Task TrimAsync(string schedule, int most, DateTimeOffset now, CancellationToken cancellation);
}
