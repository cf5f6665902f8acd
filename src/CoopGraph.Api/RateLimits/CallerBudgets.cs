using System.Net;
using System.Security.Claims;
using CoopGraph.Engine.Limits;

namespace CoopGraph.Api.RateLimits;

/// <summary>The budgets of the callers at one address.</summary>
/// <param name="counter">Counts the points.</param>
/// <param name="options">The settings.</param>
/// <param name="address">The address; null for a connection without one.</param>
/// <param name="time">The clock.</param>
internal sealed class CallerBudgets(IPointCounter counter, RateLimitOptions options, IPAddress? address, TimeProvider time) : IRateBudgets
{
    /// <summary>Returns the budget of a request.</summary>
    public RequestBudget Of(ClaimsPrincipal? user)
    {
        var (caller, isKnown) = CallerName.Of(user, address);
        return new(counter, options, caller, isKnown ? options.KeyPoints : options.Points, time);
    }

    /// <inheritdoc/>
    IRateBudget IRateBudgets.BudgetOf(ClaimsPrincipal? user) => Of(user);
}
