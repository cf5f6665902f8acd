using CoopGraph.Cooperations;
using CoopGraph.Paging;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>A store that answers wrongly, so that it can be seen that wrong answers are found.</summary>
internal abstract class WrongStore(IGraphSnapshot right) : DelegatingSnapshot(right)
{
    /// <summary>Forgets the last row of every page of cases that has more than one.</summary>
    internal sealed class DropsARow(IGraphSnapshot right) : WrongStore(right)
    {
        public override async ValueTask<IReadOnlyList<Page<PlacedCooperation>>> AskAsync(CasesQuestion question, CancellationToken cancellation) =>
            [.. (await Asked.AskAsync(question, cancellation)).Select(page => page.Rows.Count > 1 ? page with { Rows = [.. page.Rows.SkipLast(1)] } : page)];
    }

    /// <summary>Counts pages of units from the start, whichever end was requested.</summary>
    internal sealed class IgnoresLast(IGraphSnapshot right) : WrongStore(right)
    {
        public override ValueTask<IReadOnlyList<Page<UnitOnDay>>> AskAsync(UnitsQuestion question, CancellationToken cancellation) =>
            Asked.AskAsync(question with { Page = question.Page with { FromEnd = false } }, cancellation);
    }

    /// <summary>Fails for questions about partners.</summary>
    internal sealed class Throws(IGraphSnapshot right) : WrongStore(right)
    {
        public override ValueTask<IReadOnlyList<Page<Partnership>>> AskAsync(PartnersQuestion question, CancellationToken cancellation) =>
            throw new InvalidOperationException("Out of order.");
    }
}
