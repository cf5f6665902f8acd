using CoopGraph.Analysis.Moves;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Storage;
using CoopGraph.Units;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>The counties that came under another prefecture, with their ties before and after.</summary>
[Name("PrefectureMoves")]
public sealed class PrefectureMovesNode
{
    private readonly MovesTable _table;

    internal PrefectureMovesNode(IGraphSnapshot graph, MovesTable table, IReadOnlyList<Warning> warnings)
    {
        _table = table;
        Warnings = warnings;
        Moves = [.. table.Moves.Select(ties => new PrefectureMoveNode(graph, ties))];
    }

    /// <summary>The moves, by day, then by code. A prefecture that was only renamed or recoded moved no county.</summary>
    [ListSize(150)]
    public IReadOnlyList<PrefectureMoveNode> Moves { get; }

    /// <summary>
    /// Whether the counties' ties with their new rivals came after the move more or less often than their other ties did. `observed` is the
    /// share of the ties with new rivals that came after. Chance permutes the days of each county's ties among them, so that the day has
    /// nothing to do with the partner. Null if no county has a tie with a new rival in these years.
    /// </summary>
    public NullModelTestNode? Test => NullModelTestNode.Of(_table.Test);

    /// <summary>
    /// The warnings about these numbers; empty if there are none. They are also in `extensions.warnings`, which some clients do not hand on.
    /// </summary>
    [ListSize(1)]
    public IReadOnlyList<Warning> Warnings { get; }
}

/// <summary>A county that came under another prefecture. A tie is a case and a partner county in it; cases without a date do not count.</summary>
[Name("PrefectureMove")]
public sealed class PrefectureMoveNode
{
    private readonly IGraphSnapshot _graph;
    private readonly TiesAround _ties;

    internal PrefectureMoveNode(IGraphSnapshot graph, TiesAround ties) => (_graph, _ties) = (graph, ties);

    /// <summary>The county, on its first day in the new prefecture.</summary>
    public County County => (County)UnitNodes.Of(_graph, _ties.Move.County, _ties.Move.County.Day);

    /// <summary>Its first day in the new prefecture.</summary>
    public DateOnly Day => _ties.Move.County.Day;

    /// <summary>The prefecture in which it lay the day before; null if it lay directly under its province.</summary>
    public Prefecture? From => _ties.Move.From is { } from ? Show(from, Day.AddDays(-1)) : null;

    /// <summary>The prefecture in which it lies from the day on.</summary>
    public Prefecture To => Show(_ties.Move.To, Day);

    /// <summary>Its ties with counties that were its rivals the day before, and are not from the day on.</summary>
    public BeforeAfterNode TiesWithFormerRivals => new(_ties.WithFormerRivals.Before, _ties.WithFormerRivals.After);

    /// <summary>Its ties with counties that are its rivals from the day on, and were not the day before.</summary>
    public BeforeAfterNode TiesWithNewRivals => new(_ties.WithNewRivals.Before, _ties.WithNewRivals.After);

    /// <summary>Its ties with all other counties, also with rivals that moved together with it.</summary>
    public BeforeAfterNode OtherTies => new(_ties.Others.Before, _ties.Others.After);

    private Prefecture Show(Place place, DateOnly day) => (Prefecture)UnitNodes.Of(_graph, place.On(day, AdministrativeLevel.Prefecture), day);
}

/// <summary>Numbers of ties before and after a move.</summary>
/// <param name="Before">The ties in the years that end the day before the move.</param>
/// <param name="After">The ties in the years that begin on the day of the move.</param>
[Name("BeforeAfter")]
public sealed record BeforeAfterNode(int Before, int After);
