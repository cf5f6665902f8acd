using System.Globalization;
using GraphQL.Validation;

namespace CoopGraph.Api.Safety;

/// <summary>An operation that could be answered with more objects than one answer may hold.</summary>
internal sealed class NodeLimitError : ValidationError
{
    public NodeLimitError(double found, int limit) : base(string.Create(CultureInfo.InvariantCulture,
        $"The operation may ask for {found:N0} objects; at most {limit:N0} are taken. Ask for smaller pages or fewer levels."))
    {
        Code = "QUERY_TOO_EXPENSIVE";
        Extensions = new() { ["found"] = (long)Math.Min(found, long.MaxValue / 2), ["limit"] = limit };
    }
}
