namespace CoopGraph.Cooperations;

/// <summary>How firmly a source proves a case.</summary>
public enum Confidence
{
    /// <summary>It names the parties and the agreement.</summary>
    High,

    /// <summary>It names them in a list or in passing, or something had to be inferred.</summary>
    Medium,
}
