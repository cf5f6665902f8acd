using CoopGraph.Paging;

namespace CoopGraph.History;

/// <summary>A question for the changes to the cases, the oldest first.</summary>
/// <param name="Since">The generation after which the changes were made, exclusive; 0 for all changes.</param>
/// <param name="Page">The rows that are requested.</param>
public sealed record ChangesQuestion(long Since, PageRequest Page)
{
    /// <summary>The order of the changes: by version, then by case id.</summary>
    public static Ordering<ChangeSort> Ordering { get; } = new([new(ChangeSort.Generation)], ChangeSort.CaseId, textKeys: [ChangeSort.CaseId]);

    /// <summary>Returns a change's value for a key of the order.</summary>
    public static object? ValueOf(CaseChange change, ChangeSort key) => key switch
    {
        ChangeSort.Generation => (decimal)change.Generation,
        ChangeSort.CaseId => change.CaseId,
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Changes cannot be sorted by it."),
    };
}

/// <summary>A key that changes are sorted by.</summary>
public enum ChangeSort
{
    /// <summary>The generation of the version that the change belongs to.</summary>
    Generation,

    /// <summary>The key of the case. Unique within a version.</summary>
    CaseId,
}
