using CoopGraph.Access;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>A reason for which an edit was refused. If there is one, nothing was changed.</summary>
[Name("Error")]
public interface IEditError
{
    /// <summary>The problem and what would be right, for people.</summary>
    string Message { get; }
}

/// <summary>The edit breaks rules of the model.</summary>
/// <param name="Message">The problem, for people.</param>
/// <param name="Violations">The violations, at most 1,000.</param>
[Name("InvalidCooperationError")]
[Implements(typeof(IEditError))]
public sealed record InvalidCooperationError(string Message, IReadOnlyList<RuleViolationNode> Violations) : IEditError;

/// <summary>A place in the input that breaks a rule of the model.</summary>
/// <param name="Path">The place in the input: names of fields and positions in lists, from `input` on.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Message">The problem and what would be right.</param>
[Name("RuleViolation")]
public sealed record RuleViolationNode(IReadOnlyList<string> Path, CaseRule Rule, string Message);

/// <summary>Cases of the data have the same parties, date and subject. `allowDuplicate: true` adds the case all the same.</summary>
[Name("DuplicateCooperationError")]
[Implements(typeof(IEditError))]
public sealed class DuplicateCooperationError : IEditError
{
    internal DuplicateCooperationError(string message, IReadOnlyList<string> path, IReadOnlyList<CooperationNode> cooperations) =>
        (Message, Path, Cooperations) = (message, path, cooperations);

    /// <summary>The problem and what would be right, for people.</summary>
    public string Message { get; }

    /// <summary>The place of the case in the input.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>The cases of the data.</summary>
    public IReadOnlyList<CooperationNode> Cooperations { get; }
}

/// <summary>No case has the key, or none that the edit can be applied to.</summary>
/// <param name="Message">The problem and what would be right, for people.</param>
/// <param name="CaseId">The key.</param>
/// <param name="Path">The place of the key in the input.</param>
[Name("CooperationNotFoundError")]
[Implements(typeof(IEditError))]
public sealed record CooperationNotFoundError(string Message, string CaseId, IReadOnlyList<string> Path) : IEditError;

/// <summary>Someone has changed the case since the editor has seen it.</summary>
[Name("RevisionConflictError")]
[Implements(typeof(IEditError))]
public sealed class RevisionConflictError : IEditError
{
    internal RevisionConflictError(string message, CooperationNode current, int revision, bool isWithdrawn) =>
        (Message, Current, Revision, IsWithdrawn) = (message, current, revision, isWithdrawn);

    /// <summary>The problem and what would be right, for people.</summary>
    public string Message { get; }

    /// <summary>The case as it is; of a withdrawn case, its last content with the revision of the withdrawal.</summary>
    public CooperationNode Current { get; }

    /// <summary>The revision to edit from, in `ifRevision`.</summary>
    public int Revision { get; }

    /// <summary>Whether the case is withdrawn.</summary>
    public bool IsWithdrawn { get; }
}

/// <summary>The caller may not make the edit. Without a credential, the response also has the status 401.</summary>
/// <param name="Message">The problem and what would be right, for people.</param>
/// <param name="Role">The role that is needed.</param>
[Name("NotAuthorizedError")]
[Implements(typeof(IEditError))]
public sealed record NotAuthorizedError(string Message, Role Role) : IEditError;
