using System.Text.Json;
using CoopGraph.Scheduling;

namespace CoopGraph.Neo4j.Reading;

/// <summary>Reads scheduled runs from the properties of their nodes.</summary>
internal static class ReportRunReader
{
    public static ReportRun Read(JsonElement p) => new(
        new RunKey(p.Text("schedule")!, TimeOf(p, "fireTime")!.Value), p.Text("report")!, Enum.Parse<ReportRunStatus>(p.Text("status")!))
    {
        StartedAt = TimeOf(p, "startedAt"),
        FinishedAt = TimeOf(p, "finishedAt"),
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

    private static DateTimeOffset? TimeOf(JsonElement p, string name) =>
        NumberOf(p, name) is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;
}
