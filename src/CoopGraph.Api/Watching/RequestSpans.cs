using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace CoopGraph.Api.Watching;

/// <summary>
/// Removes from the spans of requests all that clients write: addresses with their values, names of hosts and programs, states of their own
/// traces. The route, the method and the status stay.
/// </summary>
internal sealed class RequestSpans : BaseProcessor<Activity>
{
    private const string Source = "Microsoft.AspNetCore";

    private static readonly string[] Untraced = ["/health", "/metrics", "/admin"];

    private static readonly FrozenSet<string> Kept = FrozenSet.ToFrozenSet(
    [
        "http.request.method", "http.response.status_code", "http.route", "url.scheme", "network.protocol.version", "error.type",
    ]);

    /// <summary>Whether a request for a path has a span: those for health and metrics come every few seconds, and say nothing.</summary>
    public static bool IsTraced(PathString path) => !Untraced.Any(start => path.StartsWithSegments(start));

    /// <inheritdoc/>
    public override void OnStart(Activity data)
    {
        // Spans within it would inherit the state, which is the caller's text. Null would leave it.
        if (data.Parent is null)
            data.TraceStateString = string.Empty;
    }

    /// <inheritdoc/>
    public override void OnEnd(Activity data)
    {
        if (data.Source.Name != Source)
            return;
        foreach (var (name, _) in data.TagObjects.ToArray())
        {
            if (!Kept.Contains(name))
                data.SetTag(name, null);
        }
    }
}
