namespace CoopGraph.Findings;

/// <summary>A part of a whole: how many of some cases or counties have a property.</summary>
/// <param name="Having">The number of those that have the property.</param>
/// <param name="Of">The number of all.</param>
internal readonly record struct Proportion(int Having, int Of)
{
    /// <summary>The share, 0 to 1; null of an empty whole.</summary>
    public double? Share => Of == 0 ? null : (double)Having / Of;
}
