using System.ComponentModel;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.Schema;

/// <summary>A case to add.</summary>
[Name("AddCooperationInput")]
internal sealed record AddCooperationInput
{
    /// <summary>The case.</summary>
    public required CooperationInput Cooperation { get; init; }

    /// <summary>The reason, for the record: a sentence, at most 1,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether the case is added even if a case has the same parties, date and subject: two agreements can.</summary>
    [DefaultValue(false)]
    public bool AllowDuplicate { get; init; }

    /// <summary>
    /// A text of the client's choice, at most 200 characters. If the same edit is sent again with it within 24 hours, it is not applied again, and
    /// has the first answer.
    /// </summary>
    [Id]
    public string? IdempotencyKey { get; init; }
}

/// <summary>A change of a case.</summary>
[Name("UpdateCooperationInput")]
internal sealed record UpdateCooperationInput
{
    /// <summary>The key of the case, such as `CUR-000001`.</summary>
    public required string CaseId { get; init; }

    /// <summary>The `revision` of the case that the editor has seen. If it has another one by now, nothing is changed.</summary>
    public required int IfRevision { get; init; }

    /// <summary>The properties that get another value.</summary>
    [InputType(typeof(NonNullGraphType<CooperationPatchInput>))]
    public required CooperationPatch Set { get; init; }

    /// <summary>The reason, for the record: a sentence, at most 1,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>A text of the client's choice by which the edit is known if it is sent again; see `addCooperation`.</summary>
    [Id]
    public string? IdempotencyKey { get; init; }
}

/// <summary>A case to withdraw.</summary>
[Name("WithdrawCooperationInput")]
internal sealed record WithdrawCooperationInput
{
    /// <summary>The key of the case, such as `CUR-000001`.</summary>
    public required string CaseId { get; init; }

    /// <summary>The `revision` of the case that the editor has seen. If it has another one by now, nothing is changed.</summary>
    public required int IfRevision { get; init; }

    /// <summary>The reason, for the record: a sentence, at most 1,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>A text of the client's choice by which the edit is known if it is sent again; see `addCooperation`.</summary>
    [Id]
    public string? IdempotencyKey { get; init; }
}

/// <summary>A withdrawn case to bring back.</summary>
[Name("RestoreCooperationInput")]
internal sealed record RestoreCooperationInput
{
    /// <summary>The key of the case, such as `CUR-000001`.</summary>
    public required string CaseId { get; init; }

    /// <summary>The revision of the withdrawal, as `changes` or a conflict names it.</summary>
    public required int IfRevision { get; init; }

    /// <summary>The reason, for the record: a sentence, at most 1,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>A text of the client's choice by which the edit is known if it is sent again; see `addCooperation`.</summary>
    [Id]
    public string? IdempotencyKey { get; init; }
}

/// <summary>Cases to import, all or none.</summary>
[Name("ImportCooperationsInput")]
internal sealed record ImportCooperationsInput
{
    /// <summary>The rows, 1 to 5,000. Those that are in the data already change nothing.</summary>
    public required IReadOnlyList<ImportRowInput> Cooperations { get; init; }

    /// <summary>Whether only the outcome is returned, and nothing is changed.</summary>
    [DefaultValue(false)]
    public bool DryRun { get; init; }

    /// <summary>The reason, for the record: a sentence, at most 1,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>A text of the client's choice by which the import is known if it is sent again; see `addCooperation`.</summary>
    [Id]
    public string? IdempotencyKey { get; init; }
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
