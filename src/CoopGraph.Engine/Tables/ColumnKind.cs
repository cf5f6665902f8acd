namespace CoopGraph.Engine.Tables;

/// <summary>The kind of the values of a column.</summary>
public enum ColumnKind
{
    /// <summary>Text, among it ids and codes of units.</summary>
    Text,

    /// <summary>One of the names of an enumeration.</summary>
    Name,

    /// <summary>Whole numbers of 32 bits.</summary>
    Integer,

    /// <summary>Numbers of 64 bits with a fraction.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Days of the Gregorian calendar, as <c>2020-12-31</c>.</summary>
    Date,

    /// <summary>Times in UTC, as <c>2026-11-28T17:06:59.123Z</c>.</summary>
    DateTime,
}
