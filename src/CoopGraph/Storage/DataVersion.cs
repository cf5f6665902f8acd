using System.Globalization;

namespace CoopGraph.Storage;

/// <summary>How the version of a store's data is written, in every store: the number of the change that made the data, and the beginning of their fingerprint.</summary>
public static class DataVersion
{
    /// <summary>Writes a version.</summary>
    /// <param name="generation">How many times the data have changed, from 1.</param>
    /// <param name="fingerprint">Of what was loaded last (<see cref="GraphData.Fingerprint"/>).</param>
    public static string Of(long generation, string fingerprint) => string.Create(CultureInfo.InvariantCulture, $"{generation}.{fingerprint[..8]}");

    /// <summary>The version that comes after one.</summary>
    /// <param name="version">The version; null: there was none.</param>
    /// <param name="fingerprint">Of what is loaded.</param>
    public static string After(string? version, string fingerprint) =>
        Of(version is null ? 1 : long.Parse(version.Split('.')[0], CultureInfo.InvariantCulture) + 1, fingerprint);
}
