namespace CoopGraph.Filters;

/// <summary>The number of related items that must fulfil a condition.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>Every one; holds if there is none.</summary>
    All,

    /// <summary>Not a single one; holds if there is none.</summary>
    None,
}
