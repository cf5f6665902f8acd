using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Policies;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Reading;

/// <summary>Reads policies from the properties of their nodes.</summary>
internal static class PolicyReader
{
    public static Policy Read(JsonElement p) => new(
        p.Text("id")!,
        p.Text("title")!,
        p.Text("titleZh"),
        p.Text("issuer") is { } issuer ? UnitCode.Parse(issuer) : null,
        p.GetProperty("from").GetInt32(),
        p.TryGetProperty("to", out var to) ? to.GetInt32() : null,
        p.Day("date"),
        p.MemberOrNull<Mechanism>("mechanism"),
        p.MemberOrNull<IssueArea>("issueArea"),
        p.Text("locator"),
        new Source(p.Text("sourceTitle")!, p.Text("sourceUrl"), p.Text("evidence")!, p.Member<Confidence>("confidence")));
}
