namespace CoopGraph.Analysis.Graphs;

/// <summary>
/// The limits on the work of a measure. Each limit corresponds to a few seconds of one core. Work beyond a limit is refused before it
/// begins, with a message that names what would fit. Measures that are not named here need no limit: for a hundred thousand edges they
/// take less than a second.
/// </summary>
public static class NetworkBounds
{
    /// <summary>The largest product of nodes and edges, inclusive, for a measure that searches the whole graph from every node.</summary>
    public const long MostVisits = 300_000_000;

    /// <summary>The largest number of draws from a null model, inclusive; the smallest is 1.</summary>
    public const int MostDraws = 10_000;

    /// <summary>The largest number of edges redrawn, or of swaps tried, over all draws from a null model, inclusive.</summary>
    public const long MostRedrawn = 100_000_000;

    /// <summary>The number of swaps tried for each edge between two draws of <see cref="NullModelKind.DegreePreserving"/>.</summary>
    public const int TriesAnEdge = 10;

    /// <summary>The greatest resolution of communities, inclusive; it must be greater than 0.</summary>
    public const double HighestResolution = 100;

    /// <summary>Throws if a search from every node would take too many visits.</summary>
    /// <exception cref="InvalidQuestionException">The search would visit more than <see cref="MostVisits"/>.</exception>
    public static void CheckVisits(TieGraph graph)
    {
        var visits = (Int128)graph.NodeCount * graph.EdgeCount;
        if (visits <= MostVisits)
            return;
        throw Refuse(
            $"Betweenness and closeness over {graph.NodeCount:N0} nodes and {graph.EdgeCount:N0} edges would take {visits:N0} visits; "
            + $"at most {MostVisits:N0} fit: narrow `where` until nodes times edges is no more, "
            + $"which is {MostVisits / graph.NodeCount:N0} edges with as many nodes.");
    }

    /// <summary>Throws if a test against a null model has an invalid number of draws or needs too much work.</summary>
    /// <exception cref="InvalidQuestionException">
    /// The number of draws is not 1 to <see cref="MostDraws"/>, or they would redraw more than <see cref="MostRedrawn"/>.
    /// </exception>
    public static void CheckDraws(TieGraph graph, NullModelKind kind, int draws)
    {
        if (kind == NullModelKind.PermutedDays)
            throw Refuse("`nullModel` is PERMUTED_DAYS, the model of `prefectureMoves`: give one of the others.");
        if (draws is < 1 or > MostDraws)
            throw Refuse($"`draws` is {draws}: give 1 to {MostDraws:N0}.");
        var one = (long)graph.EdgeCount * (kind == NullModelKind.DegreePreserving ? TriesAnEdge : 1);
        if (draws * (Int128)one <= MostRedrawn)
            return;
        var what = kind == NullModelKind.DegreePreserving ? "swaps tried" : "edges drawn";
        var advice = MostRedrawn / one is > 0 and var fitting ? $"ask for at most {fitting:N0} draws, or narrow `where`" : "narrow `where`";
        throw Refuse(
            $"{draws:N0} draws over {graph.EdgeCount:N0} edges would take {draws * (Int128)one:N0} {what}; "
            + $"at most {MostRedrawn:N0} fit: {advice}.");
    }

    /// <summary>Throws if a resolution of communities is out of bounds.</summary>
    /// <exception cref="InvalidQuestionException">
    /// The resolution is not greater than 0 and at most <see cref="HighestResolution"/>.
    /// </exception>
    public static void CheckResolution(double resolution)
    {
        if (resolution is not (> 0 and <= HighestResolution))
            throw Refuse($"`resolution` is {resolution}: give a number greater than 0 and at most {HighestResolution}.");
    }

    /// <summary>Throws if the longest length of a path is invalid.</summary>
    /// <exception cref="InvalidQuestionException">The length is below 1.</exception>
    public static void CheckLength(int maxLength)
    {
        if (maxLength < 1)
            throw Refuse($"`maxLength` is {maxLength}: give 1 or more.");
    }

    private static InvalidQuestionException Refuse(string message) =>
        new(InvalidQuestionReason.BadUserInput, message);
}
