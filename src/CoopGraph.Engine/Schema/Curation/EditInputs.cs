using System.ComponentModel;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.Schema;

/// <summary>The part that the inputs of all edits have.</summary>
internal abstract record EditInput
{
    /// <summary>The reason, for the record: a sentence, at most 1,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>
    /// A text of the client's choice, at most 200 characters. If the same edit is sent again with it within 24 hours, it is not applied again, and
    /// has the first answer.
    /// </summary>
    [Id]
    public string? IdempotencyKey { get; init; }
}

/// <summary>The part that the inputs of edits of one case have.</summary>
internal abstract record CaseEditInput : EditInput
{
    /// <summary>The key of the case, such as `CUR-000001`.</summary>
    public required string CaseId { get; init; }

    /// <summary>
    /// The `revision` that the editor has seen: that of the case, or of a withdrawal, as `changes` or a conflict names it. If there is another one
    /// by now, nothing is changed.
    /// </summary>
    public required int IfRevision { get; init; }
}

/// <summary>A case to add.</summary>
[Name("AddCooperationInput")]
internal sealed record AddCooperationInput : EditInput
{
    /// <summary>The case.</summary>
    public required CooperationInput Cooperation { get; init; }

    /// <summary>Whether the case is added even if a case has the same parties, date and subject: two agreements can.</summary>
    [DefaultValue(false)]
    public bool AllowDuplicate { get; init; }
}

/// <summary>A change of a case.</summary>
[Name("UpdateCooperationInput")]
internal sealed record UpdateCooperationInput : CaseEditInput
{
    /// <summary>The properties that get another value.</summary>
    [InputType(typeof(NonNullGraphType<CooperationPatchInput>))]
    public required CooperationPatch Set { get; init; }
}

/// <summary>A case to withdraw.</summary>
[Name("WithdrawCooperationInput")]
internal sealed record WithdrawCooperationInput : CaseEditInput;

/// <summary>A withdrawn case to bring back.</summary>
[Name("RestoreCooperationInput")]
internal sealed record RestoreCooperationInput : CaseEditInput;

/// <summary>Cases to import, all or none.</summary>
[Name("ImportCooperationsInput")]
internal sealed record ImportCooperationsInput : EditInput
{
    /// <summary>The rows, 1 to 5,000. Those that are in the data already change nothing.</summary>
    public required IReadOnlyList<ImportRowInput> Cooperations { get; init; }

    /// <summary>Whether only the outcome is returned, and nothing is changed.</summary>
    [DefaultValue(false)]
    public bool DryRun { get; init; }
}

/// <summary>A row of an import.</summary>
[Name("ImportRowInput")]
internal sealed record ImportRowInput
{
    /// <summary>The key of the case that the row gives another content. Left out or null: the row is a new case.</summary>
    public string? CaseId { get; init; }

    /// <summary>The content.</summary>
    public required CooperationInput Cooperation { get; init; }

    /// <summary>Whether a new case is added even if a case has the same parties, date and subject.</summary>
    [DefaultValue(false)]
    public bool AllowDuplicate { get; init; }
}
