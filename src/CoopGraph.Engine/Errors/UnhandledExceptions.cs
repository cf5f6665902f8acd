using System.Diagnostics;
using CoopGraph.Storage;
using GraphQL;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Engine.Errors;

/// <summary>Handles the uncaught exceptions of resolvers and scalars: each one once, at the place where it occurs.</summary>
internal sealed partial class UnhandledExceptions(ILogger<UnhandledExceptions> log, OutageLog outages)
{
    /// <summary>Returns the error that clients may see for the exception, and logs the details that they must not see.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="place">
    /// The place, for the log. The place of a field contains only names of the schema and list indexes: literals and variables stay out of the log.
    /// </param>
    public ExecutionError ToError(Exception exception, string place)
    {
        if (exception is StoreUnavailableException outage)
            outages.Tell(outage);
        return KnownExceptions.ToError(exception) ?? Conceal(exception, place);
    }

    private InternalError Conceal(Exception exception, string place)
    {
        var correlationId = Activity.Current?.TraceId.ToHexString() ?? ActivityTraceId.CreateRandom().ToHexString();
        LogFault(exception, place, correlationId);
        return new InternalError(correlationId);
    }

    [LoggerMessage(LogLevel.Error, "Unexpected error at {Place}, correlation id {CorrelationId}")]
    private partial void LogFault(Exception exception, string place, string correlationId);
}
