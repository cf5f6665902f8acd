using CoopGraph.Engine.Errors;
using GraphQL;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution;

/// <summary>Does work within the time of one operation, and makes an error that clients may see of each failure.</summary>
/// <param name="time">The clock.</param>
/// <param name="options">The limits of an operation.</param>
/// <param name="faults">The handler of exceptions.</param>
internal sealed class TimedWork(TimeProvider time, IOptions<OperationOptions> options, UnhandledExceptions faults)
{
    /// <summary>Does the work.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="work">The work; its token is cancelled when the time is over or the caller has gone.</param>
    /// <param name="fail">Returns the result for an error.</param>
    /// <param name="cancellation">The token that is cancelled when the caller has gone.</param>
    /// <param name="longest">The time, if it is not that of an operation.</param>
    /// <exception cref="OperationCanceledException">The caller has gone.</exception>
    public async Task<T> DoAsync<T>(
        Func<CancellationToken, Task<T>> work, Func<ExecutionError, T> fail, CancellationToken cancellation, TimeSpan? longest = null)
    {
        using var end = new CancellationTokenSource(longest ?? options.Value.Timeout, time);
        using var left = cancellation.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), end);
        try
        {
            return await work(end.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested && end.IsCancellationRequested)
        {
            return fail(new RefusedError(Refusals.Timeout));
        }
        catch (RefusedException refused)
        {
            return fail(new RefusedError(refused.Refusal));
        }
        catch (ExecutionError error)
        {
            return fail(error);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return fail(faults.ToError(e, "the operation"));
        }
    }
}
