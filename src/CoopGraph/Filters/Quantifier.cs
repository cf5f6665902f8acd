namespace CoopGraph.Filters;

/// <summary>How many of the related ones must fulfil a condition.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>Every one; holds where there is none.</summary>
    All,

    /// <summary>Not a single one; holds where there is none.</summary>
    None,
}
