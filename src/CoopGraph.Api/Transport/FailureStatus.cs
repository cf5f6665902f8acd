using CoopGraph.Engine.Errors;
using GraphQL;

namespace CoopGraph.Api.Transport;

/// <summary>The status of an operation that failed as a whole, in every form of response.</summary>
internal static class FailureStatus
{
    /// <summary>Returns the refusal among the errors of an operation; null if there is none.</summary>
    public static Refusal? RefusalIn(ExecutionResult failed) => failed.Errors?.OfType<RefusedError>().FirstOrDefault()?.Refusal;

    /// <summary>Returns the refusal's own status, 500 with an internal error among the errors, or else 400.</summary>
    public static int Of(ExecutionResult failed)
    {
        if (RefusalIn(failed) is { } refusal)
            return refusal.Status;
        return failed.Errors?.Any(error => error.Code == ErrorCodes.InternalError) == true
            ? StatusCodes.Status500InternalServerError
            : StatusCodes.Status400BadRequest;
    }
}
