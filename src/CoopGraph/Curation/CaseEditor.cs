using CoopGraph.Cooperations;
using CoopGraph.History;

namespace CoopGraph.Curation;

/// <summary>
/// Decides an edit by the rules of the model, the same for every store. A store shows the cases that it has, and writes what was decided in the
/// same transaction.
/// </summary>
public static class CaseEditor
{
    /// <summary>The largest length of a reason, in characters.</summary>
    public const int LongestReason = 1_000;

    // So many violations are enough to mend a file by, and few enough to read.
    private const int MostViolations = 1_000;

    /// <summary>Decides an edit.</summary>
    /// <param name="request">The edit.</param>
    /// <param name="present">The cases of the store.</param>
    /// <param name="clock">The clock of the record.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static async ValueTask<EditDecision> DecideAsync(
        EditRequest request, IPresentCases present, TimeProvider clock, CancellationToken cancellation)
    {
        if (ReasonViolation(request.Reason) is { } violation)
            return Refuse(new EditError.Invalid([violation]));
        var work = new EditWork(request, present, LoadedVersion.TimeAfter(present.Versions, clock));
        switch (request.Edit)
        {
            case CaseEdit.Add(var draft):
                await RowsDecision.DecideAsync(work, [draft with { CaseId = null }], import: null, cancellation);
                break;
            case CaseEdit.Import import:
                await RowsDecision.DecideAsync(work, import.Rows, import, cancellation);
                break;
            case CaseEdit.Update(var caseId, var revision, var set):
                Update(work, await FindAsync(present, caseId, cancellation), caseId, revision, set);
                break;
            case CaseEdit.Withdraw(var caseId, var revision):
                if (Check(work, await FindAsync(present, caseId, cancellation), caseId, revision, isWithdrawn: false) is { } held)
                    work.Change(ChangeKind.Withdrawn, held, null);
                break;
            case CaseEdit.Restore(var caseId, var revision):
                Restore(work, await FindAsync(present, caseId, cancellation), caseId, revision);
                break;
        }

        return work.Finish(MostViolations);
    }

    private static void Update(EditWork work, CaseState? state, string caseId, int revision, Func<Cooperation, Cooperation> set)
    {
        if (Check(work, state, caseId, revision, isWithdrawn: false) is not { } held)
            return;
        var after = set(held.Case) with { CaseId = held.Case.CaseId, Provenance = held.Case.Provenance, Record = held.Case.Record };
        work.CheckRules([after]);
        work.Change(ChangeKind.Changed, held, after);
    }

    private static void Restore(EditWork work, CaseState? state, string caseId, int revision)
    {
        if (Check(work, state, caseId, revision, isWithdrawn: true) is not { } withdrawn)
            return;
        work.CheckRules([withdrawn.Case]);
        work.Change(ChangeKind.Added, withdrawn, withdrawn.Case);
    }

    private static CaseState? Check(EditWork work, CaseState? state, string caseId, int revision, bool isWithdrawn)
    {
        if (state is null)
            work.Refuse(new EditError.NotFound(0, caseId, $"No case has the key '{caseId}'."));
        else if (state.Revision != revision)
            work.Refuse(new EditError.Conflict(state));
        else if (state.IsWithdrawn && !isWithdrawn)
            work.Refuse(new EditError.NotFound(0, caseId, $"{caseId} was withdrawn; restore it first."));
        else if (!state.IsWithdrawn && isWithdrawn)
            work.Refuse(new EditError.NotFound(0, caseId, $"{caseId} is in the data; only a withdrawn case can be restored."));
        else
            return state;
        return null;
    }

    private static async ValueTask<CaseState?> FindAsync(IPresentCases present, string caseId, CancellationToken cancellation) =>
        (await present.FindAsync([caseId], cancellation)).GetValueOrDefault(caseId);

    private static RuleViolation? ReasonViolation(string reason) => reason.Trim().Length switch
    {
        0 => new(0, "Reason", "The edit has no reason; say in a sentence why the case is so, for those who read the record.") { Rule = CaseRule.ReasonRequired },
        > LongestReason => new(0, "Reason", $"The reason has {reason.Trim().Length} characters; it has {LongestReason} at most.") { Rule = CaseRule.Text },
        _ => null,
    };

    private static EditDecision Refuse(EditError error) => new(new EditOutcome.Refused([error]), null);
}
