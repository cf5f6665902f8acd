using System.Globalization;

namespace CoopGraph.Benchmarks.Http;

/// <summary>The medians of one operation over HTTP.</summary>
/// <param name="Operation">Its name.</param>
/// <param name="Bytes">The length of its answer.</param>
/// <param name="ReadyPerSecond">The requests a second of ready bytes.</param>
/// <param name="Share">The API's requests a second, as a share of those.</param>
/// <param name="KnownShare">The same where the answer was given before.</param>
/// <param name="PeerShare">The same of mercurius.</param>
/// <param name="OverPeer">The API's requests a second, as a multiple of mercurius's.</param>
/// <param name="Cpu">Microseconds of CPU that the API takes for a request.</param>
/// <param name="KnownCpu">The same where the answer was given before.</param>
/// <param name="PeerCpu">The same of mercurius.</param>
/// <param name="ReadyCpu">The same of ready bytes.</param>
internal sealed record HttpFigures(
    string Operation, int Bytes, double ReadyPerSecond, double Share, double KnownShare, double PeerShare, double OverPeer,
    double Cpu, double KnownCpu, double PeerCpu, double ReadyCpu)
{
    /// <summary>A row of the table in Markdown.</summary>
    public string Row => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Operation} | {Bytes:N0} | {ReadyPerSecond:N0} | {Share:F2} | {KnownShare:F2} | {PeerShare:F2} | {Cpu:F0} | {KnownCpu:F0} | {PeerCpu:F0} | {ReadyCpu:F0} |");
}
