using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Hosting;

/// <summary>
/// Gives memory back to the operating system when the service has become quiet. The runtime collects garbage only while something is
/// allocated. Without this, the memory of a rush, or of the start, would stay with the process for as long as nothing happens.
/// </summary>
internal sealed partial class IdleMemory(IOptions<MemoryOptions> options, TimeProvider time, ILogger<IdleMemory> log) : BackgroundService
{
    private const int Megabyte = 1024 * 1024;

    // Less growth is not worth a collection, and with more work the service is not quiet.
    private const long LeastGrowth = 16 * Megabyte;
    private const long MostWork = 16 * Megabyte;

    private long _allocated;
    private long _afterLast;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.LookEvery == TimeSpan.Zero)
            return;
        using var timer = new PeriodicTimer(options.Value.LookEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                Look();
        }
        catch (OperationCanceledException)
        {
            // The service stops.
        }
    }

    private void Look()
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var isQuiet = allocated - _allocated < MostWork;
        _allocated = allocated;
        var before = Committed();
        if (!isQuiet || before < _afterLast + LeastGrowth)
            return;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _afterLast = Committed();
        LogGivenBack(before / Megabyte, _afterLast / Megabyte);
    }

    private static long Committed() => GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes;

    [LoggerMessage(LogLevel.Debug, "The service is quiet. Its heap went from {Before} to {After} MB.")]
    private partial void LogGivenBack(long before, long after);
}

/// <summary>The settings of memory. Configuration section <c>Memory</c>.</summary>
public sealed class MemoryOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Memory";

    /// <summary>
    /// The time between two looks at whether the service is quiet and memory can be given back; 0 for never. Default: 5 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(5);
}
