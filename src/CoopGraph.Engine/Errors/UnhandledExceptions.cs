using System.Diagnostics;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.Execution;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Engine.Errors;

/// <summary>Meets the exceptions that resolvers, scalars and the engine let out: once each, where they come out.</summary>
internal sealed partial class UnhandledExceptions(ILogger<UnhandledExceptions> log, OutageLog outages)
{
    /// <summary>Puts an error in the exception's place that clients may see, and logs what they may not.</summary>
    public void Handle(UnhandledExceptionContext context)
    {
        // The path has names and indexes of the schema only; literals and variables stay out of the log.
        var place = context.FieldContext is { } field ? string.Join('/', field.Path) : "the operation";
        context.Exception = ToError(context.OriginalException, place);
    }

    /// <summary>The error that a client may see in the exception's place; what the client may not know is logged.</summary>
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
