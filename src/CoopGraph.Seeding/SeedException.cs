namespace CoopGraph.Seeding;

/// <summary>The exception for a seed folder that was refused as a whole because something in it is wrong.</summary>
public sealed class SeedException : Exception
{
    /// <summary>The largest number of problems that are listed; further problems are only counted.</summary>
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

    /// <summary>The problems, by file and line; the first <see cref="MostTold"/> of them.</summary>
    public IReadOnlyList<SeedProblem> Problems { get; }

    /// <summary>The number of all problems found.</summary>
    public int Count { get; }

    private static string Describe(SeedProblem[] sorted)
    {
        var lines = sorted.Take(MostTold).Select(problem => problem.ToString());
        if (sorted.Length > MostTold)
            lines = lines.Append($"and {sorted.Length - MostTold} more");
        return $"The seed data were not loaded:{Environment.NewLine}{string.Join(Environment.NewLine, lines)}";
    }
}
