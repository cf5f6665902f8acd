using CoopGraph.Engine.Limits;
using CoopGraph.History;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.Schema;

/// <summary>The outcome of adding a case.</summary>
[Name("AddCooperationPayload")]
internal sealed record AddCooperationPayload([property: Ignore] EditResult Result)
{
    /// <summary>The new case; null if it was refused.</summary>
    public CooperationNode? Cooperation => Result.Cases is [var one] ? one.Cooperation : null;

    /// <summary>The version of the data that began with the edit, or the present one if it changed nothing; null if it was refused.</summary>
    public string? DataVersion => Result.DataVersion;

    /// <summary>The reasons for a refusal; null if there are none.</summary>
    [OutputType(typeof(ListGraphType<NonNullGraphType<AddCooperationError>>))]
    public IReadOnlyList<IEditError>? Errors => Result.Errors;
}

/// <summary>The outcome of a change of a case.</summary>
[Name("UpdateCooperationPayload")]
internal sealed record UpdateCooperationPayload([property: Ignore] EditResult Result)
{
    /// <summary>The case after the change; null if it was refused.</summary>
    public CooperationNode? Cooperation => Result.Cases is [var one] ? one.Cooperation : null;

    /// <summary>The version of the data that began with the edit, or the present one if it changed nothing; null if it was refused.</summary>
    public string? DataVersion => Result.DataVersion;

    /// <summary>The reasons for a refusal; null if there are none.</summary>
    [OutputType(typeof(ListGraphType<NonNullGraphType<UpdateCooperationError>>))]
    public IReadOnlyList<IEditError>? Errors => Result.Errors;
}

/// <summary>The outcome of the withdrawal of a case.</summary>
[Name("WithdrawCooperationPayload")]
internal sealed record WithdrawCooperationPayload([property: Ignore] EditResult Result)
{
    /// <summary>The last content of the withdrawn case, with the revision of the withdrawal, which a restoration names; null if it was refused.</summary>
    public CooperationNode? Cooperation => Result.Cases is [var one] ? one.Cooperation : null;

    /// <summary>The version of the data that began with the edit, or the present one if it changed nothing; null if it was refused.</summary>
    public string? DataVersion => Result.DataVersion;

    /// <summary>The reasons for a refusal; null if there are none.</summary>
    [OutputType(typeof(ListGraphType<NonNullGraphType<WithdrawCooperationError>>))]
    public IReadOnlyList<IEditError>? Errors => Result.Errors;
}

/// <summary>The outcome of bringing a withdrawn case back.</summary>
[Name("RestoreCooperationPayload")]
internal sealed record RestoreCooperationPayload([property: Ignore] EditResult Result)
{
    /// <summary>The case; null if it was refused.</summary>
    public CooperationNode? Cooperation => Result.Cases is [var one] ? one.Cooperation : null;

    /// <summary>The version of the data that began with the edit, or the present one if it changed nothing; null if it was refused.</summary>
    public string? DataVersion => Result.DataVersion;

    /// <summary>The reasons for a refusal; null if there are none.</summary>
    [OutputType(typeof(ListGraphType<NonNullGraphType<RestoreCooperationError>>))]
    public IReadOnlyList<IEditError>? Errors => Result.Errors;
}

/// <summary>The outcome of an import.</summary>
[Name("ImportCooperationsPayload")]
internal sealed record ImportCooperationsPayload([property: Ignore] EditResult Result)
{
    /// <summary>The cases of the first rows, in their order; null if the import was refused.</summary>
    /// <param name="first">The number of rows, 1 to 1,000.</param>
    [ListSize(typeof(ImportRowCount))]
    public IEnumerable<ImportedCooperation>? Rows(int first = ImportRowCount.Default) => Result.Cases?.Take(ImportRowCount.Checked(first));

    /// <summary>The number of cases that are new; null if the import was refused.</summary>
    public int? Added => Count(ChangeKind.Added);

    /// <summary>The number of cases that have another content; null if the import was refused.</summary>
    public int? Changed => Count(ChangeKind.Changed);

    /// <summary>The number of rows that were in the data already; null if the import was refused.</summary>
    public int? Unchanged => Count(null);

    /// <summary>The version of the data that began with the import, or the present one if it changed nothing; null if it was refused.</summary>
    public string? DataVersion => Result.DataVersion;

    /// <summary>The reasons for a refusal; null if there are none.</summary>
    [OutputType(typeof(ListGraphType<NonNullGraphType<ImportCooperationsError>>))]
    public IReadOnlyList<IEditError>? Errors => Result.Errors;

    private int? Count(ChangeKind? kind) => Result.Cases?.Count(one => one.Kind == kind);
}

/// <summary>A case of a row of an import.</summary>
/// <param name="Cooperation">The case. In a dry run, a new case has the key that it would get.</param>
/// <param name="Kind">The change; null if the case was the same before.</param>
[Name("ImportedCooperation")]
internal sealed record ImportedCooperation(CooperationNode Cooperation, ChangeKind? Kind);

/// <summary>The outcome of an edit, before it has the shape of a payload.</summary>
/// <param name="Cases">The cases, in the order of the edit; null if it was refused.</param>
/// <param name="DataVersion">The version of the data; null if it was refused.</param>
/// <param name="Errors">The reasons for a refusal; null if there are none.</param>
internal sealed record EditResult(IReadOnlyList<ImportedCooperation>? Cases, string? DataVersion, IReadOnlyList<IEditError>? Errors);
