using CoopGraph.Paging;

namespace CoopGraph.History;

/// <summary>A question for the revisions of cases, the newest first.</summary>
/// <param name="CaseIds">The keys of the cases.</param>
/// <param name="Page">The revisions that are requested of each.</param>
public sealed record RevisionsQuestion(IReadOnlyList<string> CaseIds, PageRequest Page)
{
    /// <summary>The order of revisions: the newest first.</summary>
    public static Ordering<RevisionSort> Ordering { get; } = new([new(RevisionSort.Revision, Descending: true)], RevisionSort.Revision);

    /// <summary>Returns the requested page of the revisions of a case.</summary>
    /// <param name="revisions">All its revisions, in any order.</param>
    public Page<CaseRevision> Cut(IReadOnlyList<CaseRevision> revisions) =>
        Pager.Cut(revisions, Ordering, (revision, _) => (decimal)revision.Change.Revision, Page);
}

/// <summary>A key that revisions are sorted by.</summary>
public enum RevisionSort
{
    /// <summary>The number of the revision. Unique within a case.</summary>
    Revision,
}
