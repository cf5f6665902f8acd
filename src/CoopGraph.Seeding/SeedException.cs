namespace CoopGraph.Seeding;

/// <summary>A seed folder was refused as a whole, because something in it is wrong.</summary>
public sealed class SeedException : Exception
{
    /// <summary>How many problems are told one by one; more are only counted.</summary>
    public const int MostTold = 50;

    internal SeedException(IEnumerable<SeedProblem> problems)
        : this([.. problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)])
    {
    }

    private SeedException(SeedProblem[] sorted)
        : base(Describe(sorted))
    {
        Problems = sorted.Length > MostTold ? sorted[..MostTold] : sorted;
        Count = sorted.Length;
    }

    /// <summary>What is wrong, by file and line; the first <see cref="MostTold"/> of them.</summary>
    public IReadOnlyList<SeedProblem> Problems { get; }

    /// <summary>How many problems were found in all.</summary>
    public int Count { get; }

    private static string Describe(SeedProblem[] sorted)
    {
        var lines = sorted.Take(MostTold).Select(problem => problem.ToString());
        if (sorted.Length > MostTold)
            lines = lines.Append($"and {sorted.Length - MostTold} more");
        return $"The seed data were not loaded:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}";
    }
}
