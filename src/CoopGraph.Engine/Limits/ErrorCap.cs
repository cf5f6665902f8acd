using CoopGraph.Engine.Errors;
using GraphQL;

namespace CoopGraph.Engine.Limits;

/// <summary>Limits the errors of a response to the first few: a small document must not result in megabytes of errors.</summary>
internal static class ErrorCap
{
    public const string Code = "MORE_ERRORS";

    public static ExecutionResult Apply(ExecutionResult result, int limit)
    {
        if (result.Errors is { } errors && errors.Count > limit)
        {
            var more = errors.Count - limit;
            // An error that refuses the whole response is never left out. (The order of the others stays the same.)
            result.Errors = [.. errors.OrderBy(error => error is not RefusedError).Take(limit), new ExecutionError($"There are {more} more errors.")
            {
                Code = Code,
                Extensions = new() { ["more"] = more },
            }];
        }

        return result;
    }
}
