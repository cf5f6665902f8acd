using CoopGraph.Storage;

namespace CoopGraph.Engine.Execution;

/// <summary>The graph that one try of an operation has to ask.</summary>
internal sealed class ChosenSnapshot
{
    /// <summary>The graph; null for the current one.</summary>
    public IGraphSnapshot? Snapshot { get; set; }
}
