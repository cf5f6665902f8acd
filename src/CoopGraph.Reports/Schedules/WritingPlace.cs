namespace CoopGraph.Reports.Schedules;

/// <summary>One of the places of the reports that are written at a time. It is given back once, by whoever comes first.</summary>
internal sealed class WritingPlace : IDisposable
{
    private SemaphoreSlim? _places;

    private WritingPlace(SemaphoreSlim places) => _places = places;

    /// <summary>Waits for a free place and takes it.</summary>
    public static async Task<WritingPlace> TakeAsync(SemaphoreSlim places, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        return new(places);
    }

    /// <summary>Gives the place back.</summary>
    public void Dispose() => Interlocked.Exchange(ref _places, null)?.Release();
}
