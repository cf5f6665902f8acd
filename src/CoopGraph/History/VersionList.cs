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
}
