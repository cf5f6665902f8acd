namespace CoopGraph.Engine.Errors;

/// <summary>
/// The error codes: those for errors of GraphQL.NET, and some of this project's own. Refusals define their codes themselves.
/// </summary>
public static class ErrorCodes
{
    /// <summary>The document does not parse.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document violates the schema or the rules of GraphQL.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The document is valid, but a value in it or in the variables is not.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>Several units have the name; <c>candidates</c> lists them.</summary>
    public const string AmbiguousName = "AMBIGUOUS_NAME";

    /// <summary>The document has no operation, lacks the named one, or has several and none is named.</summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The question is larger than one may be.</summary>
    public const string TooExpensive = "QUERY_TOO_EXPENSIVE";

    /// <summary>The answer is larger than one may be.</summary>
    public const string AnswerTooLarge = "ANSWER_TOO_LARGE";

    /// <summary>The credential is missing or wrong.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The work was cancelled because it took too long.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>An internal error. The log contains it under the correlation id.</summary>
    public const string InternalError = "INTERNAL_ERROR";
}
