using System.Diagnostics;
using GraphQL.Execution;

namespace CoopGraph.Api.Errors;

/// <summary>Meets the exceptions that resolvers, scalars and the engine let out: once each, where they come out.</summary>
internal sealed partial class UnhandledExceptions(ILogger<UnhandledExceptions> log)
{
    /// <summary>Puts an error in the exception's place that clients may see, and logs what they may not.</summary>
    public void Handle(UnhandledExceptionContext context)
        => context.Exception = KnownExceptions.ToError(context.OriginalException) ?? Conceal(context);

    private InternalError Conceal(UnhandledExceptionContext context)
    {
        var correlationId = Activity.Current?.TraceId.ToHexString() ?? ActivityTraceId.CreateRandom().ToHexString();
        // The path has names and indexes of the schema only; literals and variables stay out of the log.
        var path = context.FieldContext is { } field ? string.Join('/', field.Path) : "(no field)";
        LogFault(context.OriginalException, path, correlationId);
        return new InternalError(correlationId);
    }

    [LoggerMessage(LogLevel.Error, "Unexpected error at {Path}, correlation id {CorrelationId}")]
    private partial void LogFault(Exception exception, string path, string correlationId);
}
