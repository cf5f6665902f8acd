using CoopGraph.Api.Access;
using CoopGraph.Engine.Limits;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.RateLimits;

/// <summary>
/// Takes one point for each request, and hands the caller's points over to what the request runs. The check of callers comes before, since points
/// are counted by key; requests for <c>/health</c> are free.
/// </summary>
internal sealed class RateLimitMiddleware(
    RequestDelegate next, IPointCounter counter, Refuser refuser, IOptions<RateLimitOptions> options, TimeProvider time)
{
    /// <summary>Handles a request.</summary>
    /// <param name="http">The request and its response.</param>
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/health"))
        {
            await next(http);
            return;
        }

        var budgets = new CallerBudgets(counter, options.Value, http.Connection.RemoteIpAddress, time);
        var budget = budgets.Of(http.User);
        http.Features.Set<IRateBudget>(budget);
        http.Features.Set<IRateBudgets>(budgets);
        http.Response.OnStarting(() =>
        {
            budget.WriteTo(http.Response.Headers);
            return Task.CompletedTask;
        });
        if (await budget.TakeAsync(1, http.RequestAborted) is { } refusal)
            await refuser.RefuseAsync(http, refusal);
        else
            await next(http);
    }
}
