namespace CoopGraph.Units;

/// <summary>
/// A span of days, <c>[From, To)</c>: the first bound belongs to it, the second does not. Two consecutive terms share no day, so exactly
/// one of two consecutive versions of a unit is in force on every day.
/// </summary>
/// <param name="From">The first day, inclusive; null if the span began before the data start.</param>
/// <param name="To">The first day after the span, exclusive; null if the span continues beyond the data's end.</param>
public readonly record struct Term(DateOnly? From, DateOnly? To)
{
    /// <summary>Returns whether the day lies within the term.</summary>
    public bool Contains(DateOnly day) => !(From > day) && !(To <= day);

    /// <summary>Returns whether the other term lies within this one, ends included.</summary>
    public bool Contains(Term other) =>
        (From is null || other.From >= From) && (To is null || other.To <= To);

    /// <summary>Returns whether the two terms have a day in common.</summary>
    public bool Overlaps(Term other) => !(From >= other.To) && !(other.From >= To);

    /// <summary>
    /// Returns the term in words that can follow "in force", such as <c>from 2010-01-01 until 2011-07-14 (exclusive)</c>.
    /// </summary>
    public override string ToString() => (From, To) switch
    {
        (null, null) => "all the time",
        (null, { } to) => $"until {to:yyyy-MM-dd} (exclusive)",
        ({ } from, null) => $"from {from:yyyy-MM-dd}",
        ({ } from, { } to) => $"from {from:yyyy-MM-dd} until {to:yyyy-MM-dd} (exclusive)",
    };
}
