namespace CoopGraph.Cooperations;

/// <summary>The meaning of a case's date.</summary>
public enum DateBasis
{
    /// <summary>The day, month or year of signing.</summary>
    Signed,

    /// <summary>A time at which the tie existed; the tie may be older.</summary>
    InForce,
}
