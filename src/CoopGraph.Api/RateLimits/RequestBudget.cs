using System.Globalization;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Limits;

namespace CoopGraph.Api.RateLimits;

/// <summary>The points of the caller of one request, which are counted for all requests of this caller.</summary>
internal sealed class RequestBudget(IPointCounter counter, RateLimitOptions options, string caller, int limit, TimeProvider time) : IRateBudget
{
    private PointCount _count;
    private int _cost;

    /// <summary>Whether the response shows the points, so that it is right for this request only.</summary>
    public bool IsShown { get; private set; }

    /// <inheritdoc/>
    public RateStatus Status
    {
        get
        {
            IsShown = true;
            return new(limit, _cost, Remaining, time.GetUtcNow() + _count.Left);
        }
    }

    /// <inheritdoc/>
    public double PriceOfFile => options.FilePoints;

    private int Remaining => Math.Max(0, limit - _count.Used);

    // Never 0: a client that waits for no seconds would come back too early.
    private int SecondsLeft => Math.Max(1, (int)Math.Ceiling(_count.Left.TotalSeconds));

    /// <inheritdoc/>
    public async ValueTask<Refusal?> TakeAsync(double price, CancellationToken cancellation)
    {
        // The first point is gone when a price comes that is the whole limit.
        var points = (int)Math.Min(Math.Ceiling(price), Math.Max(1, limit - _cost));
        _count = await counter.TakeAsync(caller, points, limit, options.Window, cancellation);
        if (!_count.IsTaken)
            return Refusals.RateLimited(SecondsLeft);
        _cost += points;
        return null;
    }

    /// <summary>Sets the headers of draft-ietf-httpapi-ratelimit-headers: the policy, and what is left of it.</summary>
    /// <param name="headers">The headers of the response.</param>
    public void WriteTo(IHeaderDictionary headers)
    {
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"points\";q={limit};w={(int)options.Window.TotalSeconds}");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"points\";r={Remaining};t={SecondsLeft}");
        if (IsShown)
            headers.CacheControl = "no-store";
    }
}
