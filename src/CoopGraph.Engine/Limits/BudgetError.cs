using GraphQL;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// An error for a document that is larger than allowed; <c>extensions</c> contain what was counted, the number found and the limit.
/// </summary>
internal sealed class BudgetError : ExecutionError
{
    public const string TooLarge = "DOCUMENT_TOO_LARGE";

    public const string TooDeep = "DOCUMENT_TOO_DEEP";

    public BudgetError(string code, string what, long found, int limit)
        : base($"The document has {(found == long.MaxValue ? "too many" : found)} {what}; at most {limit} are taken.")
    {
        Code = code;
        Extensions = new() { ["what"] = what, ["found"] = found, ["limit"] = limit };
    }

    private BudgetError() : base("The document is nested too deeply to be read.") => Code = TooDeep;

    /// <summary>
    /// Returns the error for a document that exceeds the parser's own bound on nesting. That bound is far beyond any limit here.
    /// </summary>
    public static BudgetError BeyondTheParser() => new();
}
