using System.Globalization;
using CoopGraph.Engine.Errors;
using GraphQL.Validation;

namespace CoopGraph.Engine.Limits;

/// <summary>An error for an operation if its response could contain more than one response may contain.</summary>
internal sealed class ResponseLimitError : ValidationError
{
    public ResponseLimitError(string what, double found, int limit, string advice) : base(string.Create(CultureInfo.InvariantCulture,
        $"The operation may ask for {found:N0} {what}; at most {limit:N0} are taken. {advice}"))
    {
        Code = ErrorCodes.TooExpensive;
        // Beyond the range that a double counts exactly, only the order of magnitude matters.
        Extensions = new() { ["what"] = what, ["found"] = (long)Math.Min(found, 1e18), ["limit"] = limit };
    }
}
