using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.Storage;

namespace CoopGraph.Archives;

/// <summary>Puts the data of earlier versions together.</summary>
public static class PastVersions
{
    /// <summary>Returns the data of a version.</summary>
    /// <param name="archived">Its data but the cases.</param>
    /// <param name="cases">Its cases.</param>
    /// <param name="version">The version.</param>
    public static GraphData DataOf(GraphBase archived, IReadOnlyList<Cooperation> cases, LoadedVersion version) =>
        new(archived.Units, cases, archived.Sources, archived.Policies, version.Version);

    /// <summary>Returns the refusal of a question about a version of which only the changes were recorded.</summary>
    /// <param name="version">The version.</param>
    /// <param name="first">The first version that was archived; null if none was.</param>
    public static InvalidQuestionException NotArchived(LoadedVersion version, LoadedVersion? first) => new(
        InvalidQuestionReason.BadUserInput,
        $"What was known in version {version.Version} was not recorded yet. "
            + (first is null
                ? "Only the present data can be asked."
                : string.Create(CultureInfo.InvariantCulture, $"The first time that can be asked for is {first.LoadedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}.")));
}
