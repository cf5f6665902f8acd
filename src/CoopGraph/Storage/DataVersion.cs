using System.Globalization;

namespace CoopGraph.Storage;

/// <summary>
/// Writes the version of a store's data, in the same form for every store, such as <c>3.cfdb47b0</c>. Before the point is the generation: the
/// number of the load that made the data, counted from 1 in each store. Behind it are the first eight digits of their fingerprint. Of two
/// versions of one store, the one with the greater generation is the later one.
/// </summary>
public static class DataVersion
{
    /// <summary>Returns a version as text.</summary>
    /// <param name="generation">The number of loads that changed the data so far, from 1.</param>
    /// <param name="fingerprint">The fingerprint of the data loaded last (<see cref="GraphData.Fingerprint"/>).</param>
    public static string Of(long generation, string fingerprint) => string.Create(CultureInfo.InvariantCulture, $"{generation}.{fingerprint[..8]}");

    /// <summary>Returns the version that follows another one.</summary>
    /// <param name="version">The other version; null if there was none.</param>
    /// <param name="fingerprint">The fingerprint of the data to load.</param>
    public static string After(string? version, string fingerprint) =>
        Of(GenerationOf(version) + 1, fingerprint);

    /// <summary>Returns the generation of a version; 0 if there is none.</summary>
    /// <param name="version">A version in the form of <see cref="Of"/>; null for none.</param>
    public static long GenerationOf(string? version) => version is null ? 0 : long.Parse(version.Split('.')[0], CultureInfo.InvariantCulture);
}
