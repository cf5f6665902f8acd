using System.Globalization;
using GraphQL.Validation;

namespace CoopGraph.Engine.Limits;

/// <summary>An operation that could be answered with more than one answer may hold.</summary>
internal sealed class ResponseLimitError : ValidationError
{
    public ResponseLimitError(string what, double found, int limit) : base(string.Create(CultureInfo.InvariantCulture,
        $"The operation may ask for {found:N0} {what}; at most {limit:N0} are taken. Ask for smaller pages, fewer levels or fewer fields."))
    {
        Code = "QUERY_TOO_EXPENSIVE";
        // Beyond what a double counts exactly, the order of magnitude is what matters.
        Extensions = new() { ["what"] = what, ["found"] = (long)Math.Min(found, 1e18), ["limit"] = limit };
    }
}
