namespace CoopGraph.Tests.Support;

/// <summary>Looks at what the rules found.</summary>
internal static class Breaches
{
    /// <summary>Exactly one thing was found: in that row, at that member, and the reason holds all the parts.</summary>
    public static void AreOnly(IEnumerable<RuleViolation> breaches, int row, string member, params string[] parts)
    {
        var breach = Assert.Single(breaches);
        Assert.Equal((row, member), (breach.Row, breach.Member));
        Assert.All(parts, part => Assert.Contains(part, breach.Reason, StringComparison.Ordinal));
    }
}
