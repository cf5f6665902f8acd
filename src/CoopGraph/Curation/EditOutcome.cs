using CoopGraph.Cooperations;
using CoopGraph.History;

namespace CoopGraph.Curation;

/// <summary>The outcome of an edit.</summary>
public abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    /// <summary>The edit was applied.</summary>
    /// <param name="Version">The version of the data that began with the edit; the present one if the edit changed nothing.</param>
    /// <param name="Cases">The cases, in the order of the edit.</param>
    public sealed record Applied(string Version, IReadOnlyList<EditedCase> Cases) : EditOutcome;

    /// <summary>The edit was refused, and nothing was changed.</summary>
    /// <param name="Errors">The errors, one or more.</param>
    public sealed record Refused(IReadOnlyList<EditError> Errors) : EditOutcome;
}

/// <summary>A case after an edit.</summary>
/// <param name="Case">The case; of a withdrawn case, the last content.</param>
/// <param name="Kind">The change; null if the case stays as it was.</param>
/// <param name="Before">The content before a change; null for any other kind, and for an edit that was applied earlier.</param>
public sealed record EditedCase(Cooperation Case, ChangeKind? Kind, Cooperation? Before = null)
{
    /// <summary>The number of the last revision of the case, which the next edit names: of a withdrawn case, that of the withdrawal.</summary>
    public int Revision { get; init; } = Case.Record?.Revision ?? 1;
}

/// <summary>The reason for which an edit is refused.</summary>
public abstract record EditError
{
    private EditError()
    {
    }

    /// <summary>The edit breaks rules of the model.</summary>
    /// <param name="Violations">The violations, by row; an edit of one case has the row 0.</param>
    public sealed record Invalid(IReadOnlyList<RuleViolation> Violations) : EditError;

    /// <summary>No case has the key, or none that the edit can be applied to.</summary>
    /// <param name="Row">The row of the edit, from 0.</param>
    /// <param name="CaseId">The key.</param>
    /// <param name="Reason">The problem and a valid alternative, as sentences.</param>
    public sealed record NotFound(int Row, string CaseId, string Reason) : EditError;

    /// <summary>The case has another revision than the editor has seen.</summary>
    /// <param name="Current">The case as it is.</param>
    public sealed record Conflict(CaseState Current) : EditError;

    /// <summary>Cases of the data have the same parties, date and subject.</summary>
    /// <param name="Row">The row of the edit, from 0.</param>
    /// <param name="Cases">Those cases.</param>
    public sealed record Duplicate(int Row, IReadOnlyList<Cooperation> Cases) : EditError;
}
