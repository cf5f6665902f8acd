namespace CoopGraph.Cooperations;

/// <summary>The strength of the proof that a source gives for a case or a policy.</summary>
public enum Confidence
{
    /// <summary>The source names the parties and the agreement, or the policy and its time.</summary>
    High,

    /// <summary>The source names them in a list or in passing, or something had to be inferred.</summary>
    Medium,
}
