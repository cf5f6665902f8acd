using System.Text.Json;

namespace CoopGraph.Benchmarks.Profiles;

/// <summary>The cost of a statement by its profile.</summary>
/// <param name="Rows">The number of rows that it returned, those in lists included.</param>
/// <param name="Hits">The number of its accesses to the data.</param>
/// <param name="Begins">The ways in which it finds the first nodes or relationships.</param>
internal sealed record StatementCost(int Rows, long Hits, IReadOnlyList<string> Begins)
{
    /// <summary>Reads a response with a profile.</summary>
    public static StatementCost Of(JsonElement response)
    {
        List<string> begins = [];
        var hits = Add(response.GetProperty("profiledQueryPlan"), begins);
        var rows = response.GetProperty("data").GetProperty("values").EnumerateArray().Sum(CountOf);
        return new StatementCost(rows, hits, [.. begins.Distinct().Order(StringComparer.Ordinal)]);
    }

    // A page is one row with a list of its rows.
    private static int CountOf(JsonElement row)
    {
        JsonElement[] lists = [.. row.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.Array)];
        return lists is [] ? 1 : lists.Max(list => list.GetArrayLength());
    }

    private static long Add(JsonElement plan, List<string> begins)
    {
        var type = plan.GetProperty("operatorType").GetString()!.Split('@')[0];
        if (type.Contains("Index", StringComparison.Ordinal))
            begins.Add("an index");
        else if (type.EndsWith("ByLabelScan", StringComparison.Ordinal) || type == "AllNodesScan" || type.EndsWith("TypeScan", StringComparison.Ordinal))
            begins.Add("all of a label");
        return plan.GetProperty("dbHits").GetInt64() + plan.GetProperty("children").EnumerateArray().Sum(child => Add(child, begins));
    }
}
