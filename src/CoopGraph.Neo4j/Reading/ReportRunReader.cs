using System.Text.Json;
using CoopGraph.Scheduling;

namespace CoopGraph.Neo4j.Reading;

/// <summary>Reads scheduled runs from the properties of their nodes.</summary>
internal static class ReportRunReader
{
    public static ReportRun Read(JsonElement p) => new(
        new RunKey(p.Text("schedule")!, p.Time("fireTime")!.Value), p.Text("report")!, Enum.Parse<ReportRunStatus>(p.Text("status")!))
    {
        StartedAt = p.Time("startedAt"),
        FinishedAt = p.Time("finishedAt"),
        Rows = NumberOf(p, "rows"),
        Bytes = NumberOf(p, "bytes"),
        DataVersion = p.Text("dataVersion"),
        Outputs = p.TryGetProperty("outputs", out var outputs) ? [.. outputs.EnumerateArray().Select(output => output.GetString()!)] : [],
        Message = p.Text("message"),
        Question = p.Text("question"),
        Digest = p.Text("digest"),
    };

    private static long? NumberOf(JsonElement p, string name) =>
        p.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;
}
