using CoopGraph.Cooperations;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Storage;

/// <summary>
/// The graph at one version of its data. Questions are set-oriented: many keys in, one round trip, answers in their order. A store that
/// cannot hold a version while it moves on throws <see cref="DataVersionChangedException"/> from a question.
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
