using GraphQL;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// A document that is larger than what is taken; <c>extensions</c> tell what was counted, how much was found and the limit.
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

    /// <summary>The parser's own bound on nesting, which is far beyond any limit here.</summary>
    public static BudgetError BeyondTheParser() => new();
}
