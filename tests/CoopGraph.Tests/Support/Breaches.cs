namespace CoopGraph.Tests.Support;

/// <summary>Checks the breaches that the rules found.</summary>
internal static class Breaches
{
    /// <summary>
    /// Asserts that exactly one breach was found: in that row, at that member, with a reason that contains all the parts.
    /// </summary>
    public static void AreOnly(IEnumerable<RuleViolation> breaches, int row, string member, params string[] parts)
    {
        var breach = Assert.Single(breaches);
        Assert.Equal((row, member), (breach.Row, breach.Member));
        Assert.All(parts, part => Assert.Contains(part, breach.Reason, StringComparison.Ordinal));
    }
}
