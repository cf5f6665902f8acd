using CoopGraph.Cooperations;
using CoopGraph.Loading;
using CoopGraph.Units;

namespace CoopGraph.Questions;

/// <summary>Where the graph is kept: the port that every store implements.</summary>
public interface ICoopGraphStore
{
    /// <summary>The graph as it is now. All that one operation reads, it reads from one snapshot, so that its parts agree.</summary>
    /// <exception cref="StoreUnavailableException">The store holds no data, or cannot be reached.</exception>
    ValueTask<IGraphSnapshot> OpenAsync(CancellationToken cancellation);

    /// <summary>
    /// Loads a whole graph: all of it or, when anything fails, nothing. Data with the fingerprint of those already held change
    /// nothing. Of two that load at once, one loads and the other finds it done.
    /// </summary>
    /// <returns>What happened.</returns>
    /// <exception cref="StoreUnavailableException">
    /// The store cannot be written, or a case that stays in it does not fit the data (<see cref="WholeGraph"/>).
    /// </exception>
    Task<LoadOutcome> LoadAsync(GraphData data, CancellationToken cancellation);
}

/// <summary>
/// The graph at one version of its data. Questions are set-oriented: many keys in, one round trip, answers in their order. A store that
/// cannot hold a version while it moves on throws <see cref="DataMovedException"/> from a question.
/// </summary>
public interface IGraphSnapshot
{
    /// <summary>What is loaded.</summary>
    Dataset Dataset { get; }

    /// <summary>The administrative map, at hand in memory: names, parents, levels and rivals cost no round trip.</summary>
    UnitMap Map { get; }

    /// <summary>Answers with a page for each selection.</summary>
    ValueTask<IReadOnlyList<Page<UnitOnDay>>> AskAsync(UnitsQuestion question, CancellationToken cancellation);

    /// <summary>Answers with a page for each selection.</summary>
    ValueTask<IReadOnlyList<Page<PlacedCooperation>>> AskAsync(CasesQuestion question, CancellationToken cancellation);

    /// <summary>Answers with a page for each unit.</summary>
    ValueTask<IReadOnlyList<Page<Partnership>>> AskAsync(PartnersQuestion question, CancellationToken cancellation);

    /// <summary>Answers with all cases of each selection that the filter admits, by id.</summary>
    ValueTask<IReadOnlyList<IReadOnlyList<CaseFacts>>> AskAsync(GatherQuestion question, CancellationToken cancellation);

    /// <summary>The cases with these ids, in the same order; null where there is none.</summary>
    ValueTask<IReadOnlyList<PlacedCooperation?>> FindAsync(IReadOnlyList<string> caseIds, CancellationToken cancellation);

    /// <summary>
    /// Whether everything answered from this snapshot was of its version, and the version was still the store's when the operation
    /// ended. Asked once, at the end of an operation; where the answer is no, what was answered must not be used.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store cannot be reached to tell.</exception>
    ValueTask<bool> ConfirmAsync(CancellationToken cancellation);
}

/// <summary>The store cannot answer or take data now. The message is fit for an operator's eyes, not for an asker's.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Says so.</summary>
    /// <param name="message">What is wrong and what would put it right.</param>
    /// <param name="cause">What was met; null where nothing was.</param>
    public StoreUnavailableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
