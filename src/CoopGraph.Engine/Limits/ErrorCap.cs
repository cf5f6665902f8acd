using CoopGraph.Engine.Errors;
using GraphQL;

namespace CoopGraph.Engine.Limits;

/// <summary>Keeps an answer's errors to the first few: a small document must not be answered with megabytes of reproach.</summary>
internal static class ErrorCap
{
    public const string Code = "MORE_ERRORS";

    public static ExecutionResult Apply(ExecutionResult result, int limit)
    {
        if (result.Errors is { } errors && errors.Count > limit)
        {
            var more = errors.Count - limit;
            // What refuses the answer whole is never among those left out. (The order of the others is kept.)
            result.Errors = [.. errors.OrderBy(error => error is not RefusedError).Take(limit), new ExecutionError($"There are {more} more errors.")
            {
                Code = Code,
                Extensions = new() { ["more"] = more },
            }];
        }

        return result;
    }
}
