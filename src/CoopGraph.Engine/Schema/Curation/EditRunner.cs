using CoopGraph.Access;
using CoopGraph.Cooperations;
using CoopGraph.Curation;
using CoopGraph.Engine.Access;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Storage;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Schema;

/// <summary>Runs edits for their callers, and gives outcomes their shape for clients.</summary>
internal static class EditRunner
{
    private const int LongestKey = 200;
    private const int Unauthorized = 401;
    private const int Forbidden = 403;

    /// <summary>Runs an edit.</summary>
    /// <param name="context">The field.</param>
    /// <param name="needed">The role that the edit needs.</param>
    /// <param name="input">The input.</param>
    /// <param name="read">Reads the edit from the input.</param>
    /// <param name="paths">The places in the input.</param>
    public static async Task<EditResult> RunAsync(
        IResolveFieldContext context, Role needed, EditInput input, Func<CaseInputReader, CaseEdit> read, EditPaths paths)
    {
        var caller = context.GetCaller();
        if (caller.IsAnonymous || !caller.Has(needed))
            return Refuse(NotAuthorized(context, caller, needed));
        var graph = await context.OpenGraphAsync();
        var reader = new CaseInputReader(graph);
        var edit = read(reader);
        if (input.IdempotencyKey is { Length: > LongestKey or 0 } wrong)
            return Refuse(Invalid(paths, [new(0, "IdempotencyKey", $"The key has {wrong.Length} characters; it has 1 to {LongestKey}.") { Rule = CaseRule.IdempotencyKey }]));
        if (reader.Violations is not [])
            return Refuse(Invalid(paths, reader.Violations));
        var key = input.IdempotencyKey is { } given ? new IdempotencyKey(given, EditDigest.Of(context.FieldDefinition.Name, input)) : null;
        var editing = context.RequestServices!.GetRequiredService<ICaseEditing>();
        var outcome = await editing.ApplyAsync(new(edit, caller.Name ?? "(a token without a name)", input.Reason, key), context.CancellationToken);
        if (outcome is EditOutcome.Applied)
            context.RequestServices!.GetRequiredService<IVersionSignal>().Raise();
        return Shape(await context.OperationGraph().ReopenAsync(context.CancellationToken), outcome, paths);
    }

    private static EditResult Shape(IGraphSnapshot graph, EditOutcome outcome, EditPaths paths) => outcome switch
    {
        EditOutcome.Applied applied => new(
            [.. applied.Cases.Select(one => new ImportedCooperation(NodeOf(graph, one.Case, one.Revision), one.Kind))], applied.Version, null),
        EditOutcome.Refused refused => new(null, null, [.. refused.Errors.Select(error => Shape(graph, error, paths))]),
        _ => throw new ArgumentException($"{outcome} is no outcome.", nameof(outcome)),
    };

    private static IEditError Shape(IGraphSnapshot graph, EditError error, EditPaths paths) => error switch
    {
        EditError.Invalid invalid => Invalid(paths, invalid.Violations),
        EditError.NotFound missing => new CooperationNotFoundError(missing.Reason, missing.CaseId, paths.CaseId(missing.Row)),
        EditError.Conflict { Current: var current } => new RevisionConflictError(
            MessageOf(current),
            NodeOf(graph, current.Case, current.Revision),
            current.Revision,
            current.IsWithdrawn),
        EditError.Duplicate duplicate => new DuplicateCooperationError(
            $"{string.Join(", ", duplicate.Cases.Select(one => one.CaseId))} {(duplicate.Cases is [_] ? "has" : "have")} the same parties, date and subject: "
                + "set `allowDuplicate` if this is another agreement.",
            paths.Content(duplicate.Row),
            [.. duplicate.Cases.Select(one => NodeOf(graph, one))]),
        _ => throw new ArgumentException($"{error} is no error of an edit.", nameof(error)),
    };

    private static string MessageOf(CaseState current) => current.IsWithdrawn
        ? $"{current.Case.CaseId} was withdrawn with the revision {current.Revision}: an administrator can bring it back with `restoreCooperation` and "
            + $"`ifRevision: {current.Revision}`; until then it cannot be edited."
        : $"{current.Case.CaseId} has the revision {current.Revision} by now: look at `current`, and edit from there.";

    private static InvalidCooperationError Invalid(EditPaths paths, IReadOnlyList<RuleViolation> violations) => new(
        violations is [var only] ? only.Reason : $"{violations.Count} parts of the input break rules of the model: see `violations`.",
        [.. violations.Select(violation => new RuleViolationNode(paths.Of(violation), violation.Rule ?? CaseRule.Text, violation.Reason))]);

    private static NotAuthorizedError NotAuthorized(IResolveFieldContext context, Caller caller, Role needed)
    {
        context.RequestServices!.GetRequiredService<AnswerStatus>().Ask(caller.IsAnonymous ? Unauthorized : Forbidden);
        var role = needed.ToString().ToLowerInvariant();
        return new(
            caller.IsAnonymous
                ? $"An edit needs a key or token of the role {role}, in the header Authorization or X-Api-Key."
                : $"The edit needs the role {role}; this key or token has the role {caller.Role.ToString().ToLowerInvariant()}.",
            needed);
    }

    private static EditResult Refuse(IEditError error) => new(null, null, [error]);

    private static CooperationNode NodeOf(IGraphSnapshot graph, Cooperation one, int? revision = null) => new(graph, graph.Map.Place(one), null, revision);
}
