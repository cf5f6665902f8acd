using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Units;

namespace CoopGraph.Storage;

/// <summary>
/// The graph at one version of its data. Questions are set-oriented: one question contains many keys, costs one round trip, and returns
/// results in the order of the keys. A store that cannot hold a version while its data change throws
/// <see cref="DataVersionChangedException"/> from a question.
/// </summary>
public interface IGraphSnapshot
{
    /// <summary>The loaded data: their version, window, size and sources.</summary>
    Dataset Dataset { get; }

    /// <summary>The administrative map, in memory: names, parents, levels and rivals cost no round trip.</summary>
    UnitMap Map { get; }

    /// <summary>Returns a page for each selection.</summary>
    ValueTask<IReadOnlyList<Page<UnitOnDay>>> AskAsync(UnitsQuestion question, CancellationToken cancellation);

    /// <summary>Returns a page for each selection.</summary>
    ValueTask<IReadOnlyList<Page<PlacedCooperation>>> AskAsync(CasesQuestion question, CancellationToken cancellation);

    /// <summary>Returns a page for each unit.</summary>
    ValueTask<IReadOnlyList<Page<Partnership>>> AskAsync(PartnersQuestion question, CancellationToken cancellation);

    /// <summary>Returns all cases of each selection that pass the filter, by id.</summary>
    ValueTask<IReadOnlyList<IReadOnlyList<CaseFacts>>> AskAsync(GatherQuestion question, CancellationToken cancellation);

    /// <summary>Returns a page of the changes to the cases up to this version.</summary>
    ValueTask<Page<CaseChange>> AskAsync(ChangesQuestion question, CancellationToken cancellation);

    /// <summary>Returns a page of the revisions of each case up to this version; an empty one for an id that no case ever had.</summary>
    ValueTask<IReadOnlyList<Page<CaseRevision>>> AskAsync(RevisionsQuestion question, CancellationToken cancellation);

    /// <summary>Returns the cases with these ids, in the same order; null for an id without a case.</summary>
    ValueTask<IReadOnlyList<PlacedCooperation?>> FindAsync(IReadOnlyList<string> caseIds, CancellationToken cancellation);

    /// <summary>
    /// Checks that every result from this snapshot was of its version, and that the store still had this version when the operation ended.
    /// It is called once, at the end of an operation. If it returns false, the results must not be used.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store cannot be reached for the check.</exception>
    ValueTask<bool> ConfirmAsync(CancellationToken cancellation);
}
