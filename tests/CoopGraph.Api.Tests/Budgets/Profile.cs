using System.Text.Json;

namespace CoopGraph.Api.Tests.Budgets;

/// <summary>The profile of the execution of a statement.</summary>
/// <param name="DbHits">The number of its accesses to the data.</param>
/// <param name="Operators">The operators of its plan.</param>
internal sealed record Profile(long DbHits, IReadOnlyList<string> Operators)
{
    /// <summary>Reads a plan with all its children.</summary>
    public static Profile Of(JsonElement plan)
    {
        List<string> operators = [];
        return new Profile(Add(plan, operators), operators);
    }

    private static long Add(JsonElement plan, List<string> operators)
    {
        operators.Add(plan.GetProperty("operatorType").GetString()!);
        return plan.GetProperty("dbHits").GetInt64() + plan.GetProperty("children").EnumerateArray().Sum(child => Add(child, operators));
    }
}
