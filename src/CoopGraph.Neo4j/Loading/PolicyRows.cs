using System.Globalization;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Policies;

namespace CoopGraph.Neo4j.Loading;

/// <summary>Policies as rows for the graph.</summary>
internal static class PolicyRows
{
    /// <summary>Returns the properties of each policy's node.</summary>
    public static IEnumerable<object> Of(IEnumerable<Policy> policies) => policies.Index().Select(row => (object)new Dictionary<string, object?>
    {
        ["position"] = row.Index,
        ["id"] = row.Item.Id,
        ["title"] = row.Item.Title,
        ["titleZh"] = row.Item.TitleZh,
        ["issuer"] = row.Item.Issuer?.ToString(),
        ["from"] = row.Item.From,
        ["to"] = row.Item.To,
        ["date"] = row.Item.Date?.ToString("O", CultureInfo.InvariantCulture),
        ["mechanism"] = row.Item.Mechanism?.ToGraph(),
        ["issueArea"] = row.Item.IssueArea?.ToGraph(),
        ["locator"] = row.Item.Locator,
        ["sourceTitle"] = row.Item.Source.Title,
        ["sourceUrl"] = row.Item.Source.Url,
        ["evidence"] = row.Item.Source.Evidence,
        ["confidence"] = row.Item.Source.Confidence.ToGraph(),
    });
}
