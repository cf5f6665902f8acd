namespace CoopGraph.Units;

/// <summary>
/// A county's entry on a list of poor counties, under one of its codes. A county that was renamed with another code, or moved, has an entry
/// for each code.
/// </summary>
/// <param name="Code">The county's code.</param>
/// <param name="List">The identifier of the list, such as poor-832: the 832 national-level poor counties, published in 2012.</param>
/// <param name="From">The first year in which the code was in force and on the list, inclusive; not before <see cref="FirstYear"/>.</param>
/// <param name="To">The last such year, inclusive; null if it was still on the list when the data end.</param>
/// <param name="ExitYear">The year for which the county was declared out of poverty; null if it was not.</param>
/// <param name="Source">The source of the entry.</param>
/// <param name="Note">A note on the entry; null if there is none.</param>
public sealed record PoorListing(UnitCode Code, string List, int From, int? To, int? ExitYear, string Source, string? Note)
{
    /// <summary>
    /// The year in which the list was published. Another list was in force before it, which the data do not have: a county of this list may
    /// well have been on that one.
    /// </summary>
    public static int FirstYear => 2012;

    /// <summary>Returns whether the county was on the list in the year, under this code.</summary>
    public bool Contains(int year) => year >= From && (To is null || year <= To);
}
