namespace CoopGraph.Engine.Errors;

/// <summary>The codes that errors of GraphQL.NET are given; errors of our own bring theirs.</summary>
public static class ErrorCodes
{
    /// <summary>The document does not parse.</summary>
    public const string ParseFailed = "GRAPHQL_PARSE_FAILED";

    /// <summary>The document does not fit the schema or the language's rules.</summary>
    public const string ValidationFailed = "GRAPHQL_VALIDATION_FAILED";

    /// <summary>The document is in order, a value in it or in the variables is not.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>Several units bear the name; <c>candidates</c> lists them.</summary>
    public const string AmbiguousName = "AMBIGUOUS_NAME";

    /// <summary>No operation, no such operation, or several and none chosen.</summary>
    public const string OperationResolutionFailure = "OPERATION_RESOLUTION_FAILURE";

    /// <summary>The work was cancelled because it took too long.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>A fault of ours; the log has it under the correlation id.</summary>
    public const string InternalError = "INTERNAL_ERROR";
}
