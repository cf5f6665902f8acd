using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Errors;

/// <summary>
/// Converts exceptions to errors that clients may see. It is the only place that does so. Every other exception is an internal error.
/// </summary>
internal static class KnownExceptions
{
    /// <returns>The error for the client, or null for an exception that clients must not see.</returns>
    public static ExecutionError? ToError(Exception exception) => exception switch
    {
        ExecutionError { Code: not null } error => error,
        InvalidQuestionException refused => Refuse(refused),
        StoreUnavailableException => new RefusedError(Refusals.StoreUnavailable),
        QuestionTooExpensiveException => new RefusedError(Refusals.TooExpensive),
        StoreBusyException => new RefusedError(Refusals.StoreBusy),
        DataVersionChangedException => new RefusedError(Refusals.DataMoved),
        OperationCanceledException or TimeoutException => new ExecutionError("The answer was not ready in time; ask for less.")
        {
            Code = ErrorCodes.Timeout,
        },
        _ => null,
    };

    private static ExecutionError Refuse(InvalidQuestionException refused) => new(refused.Message)
    {
        Extensions = refused.Details.ToDictionary(),
        Code = refused.Reason switch
        {
            InvalidQuestionReason.AmbiguousName => ErrorCodes.AmbiguousName,
            InvalidQuestionReason.TooExpensive => ErrorCodes.TooExpensive,
            _ => ErrorCodes.BadUserInput,
        },
    };
}
