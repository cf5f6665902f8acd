namespace CoopGraph.Filters;

/// <summary>
/// The comparison of a value. Text comparison ignores the case of letters. An unknown value equals only null: it fulfils <see cref="Neq"/>
/// and <see cref="Nin"/> of known values, and none of the others.
/// </summary>
public enum Comparator
{
    /// <summary>Equal.</summary>
    Eq,

    /// <summary>Not equal: the exact opposite of <see cref="Eq"/>.</summary>
    Neq,

    /// <summary>Equal to one of the values.</summary>
    In,

    /// <summary>Equal to none of the values: the exact opposite of <see cref="In"/>.</summary>
    Nin,

    /// <summary>Greater.</summary>
    Gt,

    /// <summary>Greater or equal.</summary>
    Gte,

    /// <summary>Less.</summary>
    Lt,

    /// <summary>Less or equal.</summary>
    Lte,

    /// <summary>Text that contains the value.</summary>
    Contains,

    /// <summary>Text that begins with the value.</summary>
    StartsWith,

    /// <summary>Text that ends with the value.</summary>
    EndsWith,
}
