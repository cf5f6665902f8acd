using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Testing;

/// <summary>A snapshot that passes everything on to another one. A test overrides what it watches or breaks.</summary>
/// <param name="graph">The other one.</param>
internal abstract class DelegatingSnapshot(IGraphSnapshot graph) : IGraphSnapshot
{
    public virtual Dataset Dataset => graph.Dataset;

    public UnitMap Map => graph.Map;

    /// <summary>The other one. It is read once before each question, so that a test can count or throw here.</summary>
    protected virtual IGraphSnapshot Asked => graph;

    public virtual ValueTask<IReadOnlyList<Page<UnitOnDay>>> AskAsync(UnitsQuestion question, CancellationToken cancellation) =>
        Asked.AskAsync(question, cancellation);

    public virtual ValueTask<IReadOnlyList<Page<PlacedCooperation>>> AskAsync(CasesQuestion question, CancellationToken cancellation) =>
        Asked.AskAsync(question, cancellation);

    public virtual ValueTask<IReadOnlyList<Page<Partnership>>> AskAsync(PartnersQuestion question, CancellationToken cancellation) =>
        Asked.AskAsync(question, cancellation);

    public virtual ValueTask<IReadOnlyList<IReadOnlyList<CaseFacts>>> AskAsync(GatherQuestion question, CancellationToken cancellation) =>
        Asked.AskAsync(question, cancellation);

    public virtual ValueTask<Page<CaseChange>> AskAsync(ChangesQuestion question, CancellationToken cancellation) =>
        Asked.AskAsync(question, cancellation);

    public virtual ValueTask<IReadOnlyList<Page<CaseRevision>>> AskAsync(RevisionsQuestion question, CancellationToken cancellation) =>
        Asked.AskAsync(question, cancellation);

    public virtual ValueTask<IReadOnlyList<PlacedCooperation?>> FindAsync(IReadOnlyList<string> caseIds, CancellationToken cancellation) =>
        Asked.FindAsync(caseIds, cancellation);

    public virtual ValueTask<bool> ConfirmAsync(CancellationToken cancellation) => graph.ConfirmAsync(cancellation);
}
