using System.Security.Cryptography;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.Reports.Exports;

namespace CoopGraph.Api.Feeds;

/// <summary>Writes changes to cases as an Atom feed (RFC 4287), the newest first.</summary>
internal static class ChangesFeed
{
    /// <summary>Returns the feed as UTF-8.</summary>
    /// <param name="changes">The changes of the page, the newest first.</param>
    /// <param name="versions">The recorded versions, the newest first.</param>
    /// <param name="address">The address of the service, with a slash at its end.</param>
    /// <param name="self">The address of this page of the feed.</param>
    /// <param name="next">The address of the page with older changes (RFC 5005); null on the last page.</param>
    public static byte[] Write(IEnumerable<CaseChange> changes, IReadOnlyList<LoadedVersion> versions, Uri address, Uri self, Uri? next)
    {
        var byGeneration = versions.ToDictionary(version => version.Generation);
        var feed = new SyndicationFeed(
            "Changes to the cases of CoopGraph",
            "Cooperation cases between China's counties that were added, changed or withdrawn.",
            null,
            new Uri(address, "changes.atom").ToString(),
            versions is [var newest, ..] ? newest.LoadedAt : DateTimeOffset.UnixEpoch,
            changes.Select(change => EntryOf(change, byGeneration[change.Generation], address)));
        feed.Authors.Add(new SyndicationPerson { Name = "CoopGraph" });
        feed.Links.Add(new SyndicationLink(self, "self", null, "application/atom+xml", 0));
        if (next is not null)
            feed.Links.Add(new SyndicationLink(next, "next", null, "application/atom+xml", 0));
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
            feed.GetAtom10Formatter().WriteTo(xml);
        return bytes.ToArray();
    }

    private static SyndicationItem EntryOf(CaseChange change, LoadedVersion version, Uri address)
    {
        var warning = change.Provenance == Provenance.Synthetic ? " (SYNTHETIC: not the record of a real place)" : string.Empty;
        var entry = new SyndicationItem(
            XmlCharacters.Clean($"{change.Kind}: {change.Title} ({change.CaseId}){warning}"),
            (SyndicationContent?)null,
            LinkTo(change.CaseId, address),
            IdOf(change, version),
            version.LoadedAt)
        {
            Summary = new TextSyndicationContent(
                change.Fields is [] ? $"{change.Kind} in version {version.Version}." : $"Changed in version {version.Version}: {string.Join(", ", change.Fields)}."),
        };
        entry.Categories.Add(new SyndicationCategory(change.Kind.ToString()));
        return entry;
    }

    private static Uri LinkTo(string caseId, Uri address) => new(
        address, $"graphql?query={Uri.EscapeDataString($"{{cooperation(by:{{caseId:{JsonText(caseId)}}}){{caseId title signedOn mechanism parties{{role unit{{code name}}}}source{{title url evidence}}}}}}")}");

    private static string JsonText(string text) => $"\"{System.Text.Json.JsonEncodedText.Encode(text)}\"";

    // The id of an entry never changes (RFC 4287, 4.2.6): a version and a case have one change.
    private static string IdOf(CaseChange change, LoadedVersion version) =>
        $"urn:uuid:{new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{version.Version}\n{change.CaseId}")).AsSpan(0, 16)):D}";
}
