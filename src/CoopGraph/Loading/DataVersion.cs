using System.Globalization;

namespace CoopGraph.Loading;

/// <summary>How the version of a store's data is written, in every store.</summary>
public static class DataVersion
{
    /// <summary>The number of the change that made the data, and the beginning of their fingerprint.</summary>
    /// <param name="generation">How many times the data have changed, from 1.</param>
    /// <param name="fingerprint">Of what was loaded last (<see cref="GraphData.Fingerprint"/>).</param>
    public static string Of(long generation, string fingerprint) => string.Create(CultureInfo.InvariantCulture, $"{generation}.{fingerprint[..8]}");
}
