namespace CoopGraph.History;

/// <summary>A version of the data, as the load or edit that made it was recorded.</summary>
/// <param name="Generation">The number of the load or edit among those that changed the data of the store, from 1.</param>
/// <param name="Version">The version, such as <c>3.cfdb47b0</c>.</param>
/// <param name="LoadedAt">
/// The time of the load or edit, in UTC, to the millisecond. It is never before that of an earlier version, even if the clock was set back.
/// </param>
/// <param name="Added">The number of cases that it added.</param>
/// <param name="Changed">The number of cases that it changed.</param>
/// <param name="Withdrawn">The number of cases that it withdrew.</param>
/// <param name="By">The author: the name of a key or token, or <see cref="Seed"/> for a load.</param>
/// <param name="Reason">The reason that the author gave.</param>
public sealed record LoadedVersion(
    long Generation, string Version, DateTimeOffset LoadedAt, int Added, int Changed, int Withdrawn, string By = LoadedVersion.Seed, string Reason = LoadedVersion.Loaded)
{
    /// <summary>The author of a version that a load made.</summary>
    public const string Seed = "seed";

    /// <summary>The reason of a version that a load made.</summary>
    public const string Loaded = "The seed was loaded.";

    /// <summary>Returns the time of a load or edit that begins now.</summary>
    /// <param name="versions">The recorded versions, the newest first.</param>
    /// <param name="clock">The clock.</param>
    public static DateTimeOffset TimeAfter(IReadOnlyList<LoadedVersion> versions, TimeProvider clock)
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());
        return versions is [{ LoadedAt: var last }, ..] && last > now ? last : now;
    }
}
