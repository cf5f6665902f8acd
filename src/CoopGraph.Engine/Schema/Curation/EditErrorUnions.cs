using GraphQL.Types;

namespace CoopGraph.Engine.Schema;

/// <summary>The reasons for which an edit of one kind can be refused.</summary>
internal abstract class EditErrorUnion : UnionGraphType
{
    protected EditErrorUnion(string name, string edit)
    {
        Name = name;
        Description = $"A reason for which {edit} was refused.";
    }
}

internal sealed class AddCooperationError : EditErrorUnion
{
    public AddCooperationError()
        : base(nameof(AddCooperationError), "an addition of cases")
    {
        Type<AutoRegisteringObjectGraphType<InvalidCooperationError>>();
        Type<AutoRegisteringObjectGraphType<DuplicateCooperationError>>();
        Type<AutoRegisteringObjectGraphType<NotAuthorizedError>>();
    }
}

internal sealed class UpdateCooperationError : EditErrorUnion
{
    public UpdateCooperationError()
        : base(nameof(UpdateCooperationError), "a change of cases")
    {
        Type<AutoRegisteringObjectGraphType<InvalidCooperationError>>();
        Type<AutoRegisteringObjectGraphType<CooperationNotFoundError>>();
        Type<AutoRegisteringObjectGraphType<RevisionConflictError>>();
        Type<AutoRegisteringObjectGraphType<NotAuthorizedError>>();
    }
}

internal sealed class WithdrawCooperationError : EditErrorUnion
{
    public WithdrawCooperationError()
        : base(nameof(WithdrawCooperationError), "a withdrawal of cases")
    {
        Type<AutoRegisteringObjectGraphType<InvalidCooperationError>>();
        Type<AutoRegisteringObjectGraphType<CooperationNotFoundError>>();
        Type<AutoRegisteringObjectGraphType<RevisionConflictError>>();
        Type<AutoRegisteringObjectGraphType<NotAuthorizedError>>();
    }
}

internal sealed class RestoreCooperationError : EditErrorUnion
{
    public RestoreCooperationError()
        : base(nameof(RestoreCooperationError), "a restoration of cases")
    {
        Type<AutoRegisteringObjectGraphType<InvalidCooperationError>>();
        Type<AutoRegisteringObjectGraphType<CooperationNotFoundError>>();
        Type<AutoRegisteringObjectGraphType<RevisionConflictError>>();
        Type<AutoRegisteringObjectGraphType<NotAuthorizedError>>();
    }
}

internal sealed class ImportCooperationsError : EditErrorUnion
{
    public ImportCooperationsError()
        : base(nameof(ImportCooperationsError), "an import of cases")
    {
        Type<AutoRegisteringObjectGraphType<InvalidCooperationError>>();
        Type<AutoRegisteringObjectGraphType<DuplicateCooperationError>>();
        Type<AutoRegisteringObjectGraphType<CooperationNotFoundError>>();
        Type<AutoRegisteringObjectGraphType<NotAuthorizedError>>();
    }
}
