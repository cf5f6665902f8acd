namespace CoopGraph.Neo4j.Statements;

/// <summary>
/// Text without its case, as it is stored next to the original and compared. Neo4j's own toLower follows other rules than .NET (of İ, of a final
/// Σ, of ẞ), so no statement uses it.
/// </summary>
internal static class FoldedText
{
    /// <summary>Returns the folded text. Two texts that are equal without regard to case (ordinal) have the same.</summary>
    public static string Of(string text) => text.ToUpperInvariant();
}
