using System.Diagnostics;

namespace CoopGraph.Engine.Watching;

/// <summary>The spans of the engine: the source <c>CoopGraph.Engine</c>. They cost next to nothing while nobody listens.</summary>
internal static class EngineTraces
{
    /// <summary>The name of the source.</summary>
    public static readonly string Name = "CoopGraph.Engine";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>Whether somebody listens.</summary>
    public static bool IsOn => Source.HasListeners();

    /// <summary>Starts the span of an operation; null if nobody listens.</summary>
    public static Activity? Operation() => Source.StartActivity("operation");

    /// <summary>Starts the span of a table, or of an export; null if nobody listens.</summary>
    public static Activity? Table() => Source.StartActivity("table");

    /// <summary>Starts the span in which a new document is parsed and validated; null if nobody listens.</summary>
    public static Activity? Compile() => Source.StartActivity("compile");

    /// <summary>Starts the span in which values are read, and the price is compared with the limits; null if nobody listens.</summary>
    public static Activity? Prepare() => Source.StartActivity("prepare");

    /// <summary>Starts the span in which an expensive operation waits for its turn; null if nobody listens.</summary>
    public static Activity? Wait() => Source.StartActivity("wait");

    /// <summary>Starts the span of the execution; null if nobody listens.</summary>
    public static Activity? Execute() => Source.StartActivity("execute");

    /// <summary>Starts the span of a question to the store; null if nobody listens.</summary>
    public static Activity? Ask(string kind) => Source.HasListeners() ? Source.StartActivity($"ask {kind}", ActivityKind.Client) : null;
}
