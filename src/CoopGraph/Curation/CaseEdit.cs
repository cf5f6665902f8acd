using CoopGraph.Cooperations;

namespace CoopGraph.Curation;

/// <summary>An edit of cases. It is applied whole or not at all.</summary>
public abstract record CaseEdit
{
    private CaseEdit()
    {
    }

    /// <summary>Adds a case.</summary>
    /// <param name="Draft">The case. It names no case that is there.</param>
    public sealed record Add(CaseDraft Draft) : CaseEdit;

    /// <summary>Adds cases and changes cases, as the rows of a table have them. Rows that are in the data already change nothing.</summary>
    /// <param name="Rows">The rows, 1 to <see cref="MostRows"/>.</param>
    /// <param name="IsDryRun">Whether only the outcome is returned, and nothing is changed.</param>
    public sealed record Import(IReadOnlyList<CaseDraft> Rows, bool IsDryRun) : CaseEdit
    {
        /// <summary>The largest number of rows of one import over the network, which is held in memory with its answer.</summary>
        public static int MaxRows => 5_000;

        /// <summary>The largest number of rows of this import. Default: <see cref="MaxRows"/>.</summary>
        public int MostRows { get; init; } = MaxRows;

        /// <summary>
        /// Whether a new row is left out if a case has its parties, date and subject, also where other properties differ. Default: false; such a
        /// row is then refused.
        /// </summary>
        public bool LeavesDuplicates { get; init; }
    }

    /// <summary>Changes a case.</summary>
    /// <param name="CaseId">The key of the case.</param>
    /// <param name="IfRevision">The revision that the editor has seen. If the case has another one, the edit is refused.</param>
    /// <param name="Set">Returns the content after the change.</param>
    public sealed record Update(string CaseId, int IfRevision, Func<Cooperation, Cooperation> Set) : CaseEdit;

    /// <summary>Withdraws a case from the data. Its record stays, and it can be restored.</summary>
    /// <param name="CaseId">The key of the case.</param>
    /// <param name="IfRevision">The revision that the editor has seen.</param>
    public sealed record Withdraw(string CaseId, int IfRevision) : CaseEdit;

    /// <summary>Brings a withdrawn case back with its last content.</summary>
    /// <param name="CaseId">The key of the case.</param>
    /// <param name="IfRevision">The revision that the editor has seen: that of the withdrawal.</param>
    public sealed record Restore(string CaseId, int IfRevision) : CaseEdit;
}

/// <summary>A case as an editor gives it.</summary>
/// <param name="CaseId">The key of the case that it changes; null for a new case, which the store gives a key.</param>
/// <param name="Content">The content. Its key and provenance are not used.</param>
/// <param name="AllowDuplicate">Whether it is added even if a case has the same parties, date and subject.</param>
/// <param name="IfRevision">
/// The revision of the case that the editor has seen; null for any. If the case has another one, and another content than the draft, the edit is
/// refused.
/// </param>
public sealed record CaseDraft(string? CaseId, Cooperation Content, bool AllowDuplicate = false, int? IfRevision = null);
