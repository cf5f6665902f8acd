using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Errors;

/// <summary>The one place where exception types become errors that clients may see. What is not here is a fault of ours.</summary>
internal static class KnownExceptions
{
    /// <returns>The error to answer with, or null for an exception that is not meant for clients.</returns>
    public static ExecutionError? ToError(Exception exception) => exception switch
    {
        ExecutionError { Code: not null } error => error,
        InvalidQuestionException refused => Refuse(refused),
        StoreUnavailableException => new RefusedError(Refusals.StoreUnavailable),
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
        Code = refused.Reason == InvalidQuestionReason.AmbiguousName ? ErrorCodes.AmbiguousName : ErrorCodes.BadUserInput,
    };
}
