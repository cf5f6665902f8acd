namespace CoopGraph.Units;

/// <summary>
/// A span of days, <c>[From, To)</c>: the first day belongs to it, the last does not. Two terms that meet share no day, so on
/// every day exactly one of two consecutive versions of a unit is in force.
/// </summary>
/// <param name="From">Inclusive; null: since before the data start.</param>
/// <param name="To">Exclusive; null: beyond the data's end.</param>
public readonly record struct Term(DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the day lies within.</summary>
    public bool Contains(DateOnly day) => !(From > day) && !(To <= day);

    /// <summary>Whether the other term lies within this one, ends included.</summary>
    public bool Contains(Term other) =>
        (From is null || other.From >= From) && (To is null || other.To <= To);

    /// <summary>Whether the two have a day in common.</summary>
    public bool Overlaps(Term other) => !(From >= other.To) && !(other.From >= To);

    /// <summary>In words that can follow "in force", such as <c>from 2010-01-01 until 2011-07-14 (exclusive)</c>.</summary>
    public override string ToString() => (From, To) switch
    {
        (null, null) => "all the time",
        (null, { } to) => $"until {to:yyyy-MM-dd} (exclusive)",
        ({ } from, null) => $"from {from:yyyy-MM-dd}",
        ({ } from, { } to) => $"from {from:yyyy-MM-dd} until {to:yyyy-MM-dd} (exclusive)",
    };
}
