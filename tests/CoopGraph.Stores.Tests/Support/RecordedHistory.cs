using CoopGraph.History;
using CoopGraph.Paging;
using CoopGraph.Storage;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>Checks the record of versions and changes of a store.</summary>
internal static class RecordedHistory
{
    /// <summary>Ensures that the newest recorded version is the served one, and that each version has the changes that it counts.</summary>
    public static async Task EnsureWholeAsync(IGraphSnapshot snapshot)
    {
        var versions = snapshot.Dataset.Versions;
        Assert.Equal(snapshot.Dataset.Version, versions[0].Version);
        Assert.Equal(Enumerable.Range(1, versions.Count).Select(number => (long)number).Reverse(), versions.Select(version => version.Generation));
        var counts = (await ChangesAsync(snapshot)).CountBy(change => (change.Generation, change.Kind)).ToDictionary();
        Assert.All(versions, version => Assert.Equal(
            (version.Added, version.Changed, version.Withdrawn),
            (Count(version, ChangeKind.Added), Count(version, ChangeKind.Changed), Count(version, ChangeKind.Withdrawn))));

        int Count(LoadedVersion version, ChangeKind kind) => counts.GetValueOrDefault((version.Generation, kind));
    }

    private static async Task<List<CaseChange>> ChangesAsync(IGraphSnapshot snapshot)
    {
        List<CaseChange> changes = [];
        string? after = null;
        do
        {
            var page = await snapshot.AskAsync(
                new ChangesQuestion(0, PageRequest.Read(PageRequest.LargestSize, after, null, null, ChangesQuestion.Ordering)), default);
            changes.AddRange(page.Rows.Select(row => row.Item));
            after = page.HasNext ? page.Rows[^1].Cursor : null;
        }
        while (after is not null);
        return changes;
    }
}
