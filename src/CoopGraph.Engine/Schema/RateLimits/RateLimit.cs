using CoopGraph.Engine.Limits;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The points of the caller. Each request takes 1; an operation that is executed takes one more for each object and each filter condition that it can
/// ask for; a table or an export takes a fixed price.
/// </summary>
public sealed class RateLimit
{
    private readonly RateStatus _status;

    internal RateLimit(RateStatus status) => _status = status;

    /// <summary>The points that the caller has for each span of time.</summary>
    public int Limit => _status.Limit;

    /// <summary>The points that this request has taken.</summary>
    public int Cost => _status.Cost;

    /// <summary>The points that are left.</summary>
    public int Remaining => _status.Remaining;

    /// <summary>The time at which the caller has all points again.</summary>
    public DateTimeOffset ResetAt => _status.ResetAt;
}
