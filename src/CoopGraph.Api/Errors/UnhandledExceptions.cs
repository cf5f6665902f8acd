using System.Diagnostics;
using GraphQL.Execution;

namespace CoopGraph.Api.Errors;

/// <summary>Meets the exceptions that resolvers, scalars and the engine let out: once each, where they come out.</summary>
internal sealed partial class UnhandledExceptions(ILogger<UnhandledExceptions> log)
{
    /// <summary>Puts an error in the exception's place that clients may see, and logs what they may not.</summary>
    public void Handle(UnhandledExceptionContext context)
    {
        // The path has names and indexes of the schema only; literals and variables stay out of the log.
        var place = context.FieldContext is { } field ? string.Join('/', field.Path) : "the operation";
        context.Exception = KnownExceptions.ToError(context.OriginalException) ?? Conceal(context.OriginalException, place);
    }

    /// <summary>Logs a fault of ours, and returns what a client may know of it.</summary>
    public InternalError Conceal(Exception exception, string place)
    {
        var correlationId = Activity.Current?.TraceId.ToHexString() ?? ActivityTraceId.CreateRandom().ToHexString();
        LogFault(exception, place, correlationId);
        return new InternalError(correlationId);
    }

    [LoggerMessage(LogLevel.Error, "Unexpected error at {Place}, correlation id {CorrelationId}")]
    private partial void LogFault(Exception exception, string place, string correlationId);
}
