using System.Globalization;

namespace CoopGraph.History;

/// <summary>Finds the place of a version or a time among the recorded versions.</summary>
public static class VersionList
{
    /// <summary>Returns the generation of a version.</summary>
    /// <param name="versions">The recorded versions, the newest first.</param>
    /// <param name="version">The version, such as <c>3.cfdb47b0</c>.</param>
    /// <exception cref="InvalidQuestionException">The version was not recorded.</exception>
    public static long GenerationOf(this IReadOnlyList<LoadedVersion> versions, string version) =>
        versions.FirstOrDefault(known => known.Version == version)?.Generation
            ?? throw new InvalidQuestionException(
                InvalidQuestionReason.BadUserInput,
                $"The version '{version}' is not among those of these data: give one of `dataset.versions`{(versions is [var newest, ..] ? $", such as '{newest.Version}'" : string.Empty)}, or a time.");

    /// <summary>Returns the generation of the last version that was loaded before a time; 0 if there is none.</summary>
    /// <param name="versions">The recorded versions, the newest first.</param>
    /// <param name="time">The time, exclusive: a version that was loaded at that very time comes after it.</param>
    public static long GenerationBefore(this IReadOnlyList<LoadedVersion> versions, DateTimeOffset time) =>
        versions.FirstOrDefault(known => known.LoadedAt < time)?.Generation ?? 0;

    /// <summary>Returns a recorded version.</summary>
    /// <param name="versions">The recorded versions, the newest first.</param>
    /// <param name="generation">The generation of the version.</param>
    public static LoadedVersion At(this IReadOnlyList<LoadedVersion> versions, long generation)
    {
        var (low, high) = (0, versions.Count - 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (versions[middle].Generation > generation)
                low = middle + 1;
            else
                high = middle;
        }

        return low < versions.Count && versions[low].Generation == generation
            ? versions[low]
            : throw new ArgumentException($"No version of the generation {generation} was recorded.", nameof(generation));
    }

    /// <summary>Returns a version and those before it, the newest first.</summary>
    /// <param name="versions">The recorded versions, the newest first.</param>
    /// <param name="version">The version, such as <c>3.cfdb47b0</c>.</param>
    /// <exception cref="InvalidQuestionException">The version was not recorded.</exception>
    public static IReadOnlyList<LoadedVersion> UpTo(this IReadOnlyList<LoadedVersion> versions, string version)
    {
        var generation = versions.GenerationOf(version);
        return versions[0].Generation == generation ? versions : [.. versions.SkipWhile(one => one.Generation > generation)];
    }

    /// <summary>Returns the versions that were there at a time, the newest first.</summary>
    /// <param name="versions">The recorded versions, the newest first.</param>
    /// <param name="time">The time, inclusive: a version that began at that very time was there.</param>
    /// <exception cref="InvalidQuestionException">No version was there.</exception>
    public static IReadOnlyList<LoadedVersion> KnownAt(this IReadOnlyList<LoadedVersion> versions, DateTimeOffset time)
    {
        var later = 0;
        while (later < versions.Count && versions[later].LoadedAt > time)
            later++;
        if (later < versions.Count)
            return later == 0 ? versions : [.. versions.Skip(later)];
        throw new InvalidQuestionException(
            InvalidQuestionReason.BadUserInput,
            string.Create(CultureInfo.InvariantCulture, $"Nothing was known at {time.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}: ")
                + (versions is [.., var first]
                    ? string.Create(CultureInfo.InvariantCulture, $"the first version of these data is of {first.LoadedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ}.")
                    : "these data were loaded before versions were recorded."));
    }
}
