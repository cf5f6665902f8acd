namespace CoopGraph.Api.RateLimits;

/// <summary>Counts the points that callers have used.</summary>
internal interface IPointCounter
{
    /// <summary>Takes points of a caller, all of them or none.</summary>
    /// <param name="caller">The caller.</param>
    /// <param name="points">The points to take, at most <paramref name="limit"/>.</param>
    /// <param name="limit">The points that the caller has for each window.</param>
    /// <param name="window">The span of time, which begins with the first points.</param>
    /// <param name="cancellation">The token that is cancelled when the caller has gone.</param>
    ValueTask<PointCount> TakeAsync(string caller, int points, int limit, TimeSpan window, CancellationToken cancellation);
}

/// <summary>The count of a caller.</summary>
/// <param name="IsTaken">Whether the points were taken.</param>
/// <param name="Used">The points that the caller has used in this window.</param>
/// <param name="Left">The time until the window ends.</param>
internal readonly record struct PointCount(bool IsTaken, int Used, TimeSpan Left);
