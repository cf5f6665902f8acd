using System.Security.Claims;
using CoopGraph.Engine.Errors;

namespace CoopGraph.Engine.Limits;

/// <summary>The points of the caller of one request, from which its parts take their prices.</summary>
public interface IRateBudget
{
    /// <summary>The points of the caller after the last price that was taken. Whoever reads it makes the answer one of this caller's own.</summary>
    RateStatus Status { get; }

    /// <summary>The price of a table, a report or an export.</summary>
    double PriceOfFile { get; }

    /// <summary>Takes a price. One that is larger than all points of a caller takes all of them.</summary>
    /// <param name="price">The price in points.</param>
    /// <param name="cancellation">The token that is cancelled when the caller has gone.</param>
    /// <returns>The refusal if the caller has too few points left, of which none are taken; null otherwise.</returns>
    ValueTask<Refusal?> TakeAsync(double price, CancellationToken cancellation);
}

/// <summary>The budgets of those who use one connection, where each message is a request of its own.</summary>
public interface IRateBudgets
{
    /// <summary>Returns the budget of a request.</summary>
    /// <param name="user">The caller; null for an anonymous one.</param>
    IRateBudget BudgetOf(ClaimsPrincipal? user);
}

/// <summary>The points of a caller.</summary>
/// <param name="Limit">The points that the caller has for each span of time.</param>
/// <param name="Cost">The points that this request has taken.</param>
/// <param name="Remaining">The points that are left.</param>
/// <param name="ResetAt">The time at which the caller has all points again.</param>
public sealed record RateStatus(int Limit, int Cost, int Remaining, DateTimeOffset ResetAt);

/// <summary>The budget of the operation under way.</summary>
internal sealed class CallersBudget
{
    /// <summary>The budget; null if there is no limit.</summary>
    public IRateBudget? Budget { get; set; }
}
