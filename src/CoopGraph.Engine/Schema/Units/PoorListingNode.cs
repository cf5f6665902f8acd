using CoopGraph.Units;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The entry of a county on the list of the 832 national-level poor counties, which was published in 2012. Another list was in force before
/// it, which the data do not have: a county may well have been on that one. One county of the whole list has 2018 as the year of its exit
/// instead of 2019, or the reverse.
/// </summary>
/// <param name="List">The identifier of the list: poor-832.</param>
/// <param name="From">
/// The first year on the list, inclusive. It is later than 2012 only where the county has another history than its code, as after a merger.
/// </param>
/// <param name="To">The last year on the list, inclusive; null if it was still on the list when the data end.</param>
/// <param name="ExitYear">
/// The year for which the county was declared out of poverty; the approval often came in the spring after. Null if it was not.
/// </param>
/// <param name="Source">The source of the entry.</param>
[Name("PoorListing")]
public sealed record PoorListingNode(string List, int From, int? To, int? ExitYear, string Source)
{
    internal static PoorListingNode? Of(PoorListing? listing) =>
        listing is null ? null : new(listing.List, listing.From, listing.To, listing.ExitYear, listing.Source);
}
