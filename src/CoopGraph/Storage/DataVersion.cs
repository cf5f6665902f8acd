using System.Globalization;

namespace CoopGraph.Storage;

/// <summary>
/// Writes the version of a store's data, in the same form for every store. A version consists of the number of the change that made the
/// data, and the beginning of their fingerprint.
/// </summary>
public static class DataVersion
{
    /// <summary>Returns a version as text.</summary>
    /// <param name="generation">The number of changes to the data so far, from 1.</param>
    /// <param name="fingerprint">The fingerprint of the data loaded last (<see cref="GraphData.Fingerprint"/>).</param>
    public static string Of(long generation, string fingerprint) => string.Create(CultureInfo.InvariantCulture, $"{generation}.{fingerprint[..8]}");

    /// <summary>Returns the version that follows another one.</summary>
    /// <param name="version">The other version; null if there was none.</param>
    /// <param name="fingerprint">The fingerprint of the data to load.</param>
    public static string After(string? version, string fingerprint) =>
        Of(version is null ? 1 : long.Parse(version.Split('.')[0], CultureInfo.InvariantCulture) + 1, fingerprint);
}
