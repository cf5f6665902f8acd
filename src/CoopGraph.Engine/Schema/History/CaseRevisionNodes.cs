using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.History;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.DataLoader;

namespace CoopGraph.Engine.Schema;

/// <summary>Resolves the revisions of cases.</summary>
internal static class CaseRevisionNodes
{
    private static readonly ListResolver<string, RevisionSort, CaseRevision> Lists = new(
        _ => RevisionsQuestion.Ordering,
        (_, graph, request) => (ids, cancellation) => graph.AskAsync(new RevisionsQuestion(ids, request.Page), cancellation),
        _ => false);

    /// <summary>Returns the revisions of a case.</summary>
    /// <param name="context">The field.</param>
    /// <param name="graph">The graph of the operation.</param>
    /// <param name="caseId">The key of the case.</param>
    public static IDataLoaderResult<Connection<CaseRevisionNode>> Ask(IResolveFieldContext context, IGraphSnapshot graph, string caseId) =>
        Lists.Resolve(context, graph, caseId).Then(page => Connection<CaseRevisionNode>.Of(page, revision => new CaseRevisionNode(revision)));
}

/// <summary>Adds to a field the arguments of a list of revisions.</summary>
internal sealed class RevisionListAttribute() : ListAttribute(filter: null);
