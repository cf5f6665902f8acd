using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Errors;

namespace CoopGraph.Engine.Errors;

/// <summary>Adds a stable <c>code</c> to the extensions of every error, and removes all internals from it.</summary>
internal sealed class CodedErrorInfo : IErrorInfoProvider
{
    private static readonly string OwnNamespace = typeof(CodedErrorInfo).Namespace!.Split('.')[0] + ".";

    /// <inheritdoc />
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        // A rule or scalar of this project may have caused a value error of GraphQL.NET. Then its own error is more precise.
        if (executionError is ValidationError { InnerException: { } reason } && KnownExceptions.ToError(reason) is { } known)
            return Info(known.Message, known.Code!, known.Extensions);
        return Classify(executionError) switch
        {
            null => Info(executionError.Message, executionError.Code!, executionError.Extensions),
            ErrorCodes.InternalError => Info("Unexpected error", ErrorCodes.InternalError, null),
            ErrorCodes.BadUserInput => Info(ValueMessages.Clean(executionError.Message), ErrorCodes.BadUserInput, null),
            var code => Info(ValueMessages.Shorten(executionError.Message), code, null),
        };
    }

    /// <returns>The code for an error of GraphQL.NET; null for an error that was raised on purpose, with its own code.</returns>
    private static string? Classify(ExecutionError error) => error switch
    {
        SyntaxError => ErrorCodes.ParseFailed,
        TimeoutError => ErrorCodes.Timeout,
        NoOperationError or NoOperationNameError or InvalidOperationNameError => ErrorCodes.OperationResolutionFailure,
        InvalidVariableError or InvalidValueError or InvalidLiteralError
            or ProvidedNonNullArgumentsError or OneOfInputValuesError => ErrorCodes.BadUserInput,
        // Validation errors are also document errors.
        DocumentError when IsOfTheEngine(error) => ErrorCodes.ValidationFailed,
        { Code: null } => ErrorCodes.InternalError,
        // GraphQL.NET derives an error's code from its inner exception: such a code was not chosen on purpose.
        { InnerException: { } inner } when error.Code == ErrorInfoProvider.GetErrorCode(inner) => ErrorCodes.InternalError,
        _ => null,
    };

    // GraphQL.NET's own validation errors have classes of their own. A rule of this project raises a class of this project, or the base
    // class with a code.
    private static bool IsOfTheEngine(ExecutionError error)
        => error.GetType() != typeof(ValidationError)
            && error.GetType().FullName?.StartsWith(OwnNamespace, StringComparison.Ordinal) != true;

    private static ErrorInfo Info(string message, string code, IDictionary<string, object?>? more)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        foreach (var (key, value) in more ?? new Dictionary<string, object?>())
            extensions.TryAdd(key, value);
        return new ErrorInfo { Message = message, Extensions = extensions };
    }
}
