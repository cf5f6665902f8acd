using CoopGraph.Access;
using CoopGraph.Curation;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// Edits of the cases. Each is applied whole or not at all, is durable when it is answered, and makes a version of the data; its own answer and
/// every later question see it. What is wrong with an edit comes back in `errors` of its payload. Curators add, change and withdraw cases and
/// import up to 100 rows; administrators also restore cases and import more. Without a credential that allows an edit, its payload has a
/// `NotAuthorizedError`, and the response the status 401.
/// </summary>
internal sealed class Mutation
{
    // More rows at once are the work of administrators.
    private const int RowsOfCurators = 100;

    /// <summary>Adds a case. The store gives it a key, such as `CUR-000001`, that is never given again.</summary>
    /// <param name="input">The case.</param>
    /// <param name="context">The field.</param>
    public static async Task<AddCooperationPayload> AddCooperation(AddCooperationInput input, IResolveFieldContext context) => new(await EditRunner.RunAsync(
        context,
        Role.Curator,
        input,
        reader => new CaseEdit.Add(new(null, reader.Read(input.Cooperation), input.AllowDuplicate)),
        EditPaths.OfAdd));

    /// <summary>Changes a case: one that a curator entered, or one of the seed, which the seed then leaves as it is.</summary>
    /// <param name="input">The change.</param>
    /// <param name="context">The field.</param>
    public static async Task<UpdateCooperationPayload> UpdateCooperation(UpdateCooperationInput input, IResolveFieldContext context) => new(await EditRunner.RunAsync(
        context,
        Role.Curator,
        input,
        reader => new CaseEdit.Update(input.CaseId, input.IfRevision, reader.Read(input.Set)),
        EditPaths.OfUpdate));

    /// <summary>Withdraws a case from the data. Its record stays, and it can be restored.</summary>
    /// <param name="input">The case.</param>
    /// <param name="context">The field.</param>
    public static async Task<WithdrawCooperationPayload> WithdrawCooperation(WithdrawCooperationInput input, IResolveFieldContext context) => new(await EditRunner.RunAsync(
        context,
        Role.Curator,
        input,
        _ => new CaseEdit.Withdraw(input.CaseId, input.IfRevision),
        EditPaths.OfUpdate));

    /// <summary>Brings a withdrawn case back with its last content.</summary>
    /// <param name="input">The case.</param>
    /// <param name="context">The field.</param>
    public static async Task<RestoreCooperationPayload> RestoreCooperation(RestoreCooperationInput input, IResolveFieldContext context) => new(await EditRunner.RunAsync(
        context,
        Role.Admin,
        input,
        _ => new CaseEdit.Restore(input.CaseId, input.IfRevision),
        EditPaths.OfUpdate));

    /// <summary>
    /// Adds cases and changes cases, as the rows of a table have them: all rows or, if one is wrong, none. A row that is in the data already
    /// changes nothing, so that the same table can be imported again.
    /// </summary>
    /// <param name="input">The rows.</param>
    /// <param name="context">The field.</param>
    public static async Task<ImportCooperationsPayload> ImportCooperations(ImportCooperationsInput input, IResolveFieldContext context) => new(await EditRunner.RunAsync(
        context,
        input.Cooperations.Count > RowsOfCurators ? Role.Admin : Role.Curator,
        input,
        reader => new CaseEdit.Import([.. input.Cooperations.Select((row, index) => reader.Read(row, index))], input.DryRun),
        EditPaths.OfImport));
}
