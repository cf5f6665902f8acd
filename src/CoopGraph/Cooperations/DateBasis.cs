namespace CoopGraph.Cooperations;

/// <summary>What a case's date means.</summary>
public enum DateBasis
{
    /// <summary>The day, month or year of signing.</summary>
    Signed,

    /// <summary>A time at which the tie held; it may be older.</summary>
    InForce,
}
