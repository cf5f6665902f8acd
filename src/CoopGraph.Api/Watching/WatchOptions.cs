using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Api.Watching;

/// <summary>The port for those who watch the service. Configuration section <c>Watch</c>.</summary>
public sealed class WatchOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Watch";

    /// <summary>
    /// The port with <c>/metrics</c> and <c>/admin/operations</c>, which are never on the port of clients. Default: none, and nothing is measured
    /// for it.
    /// </summary>
    [Range(1, 65_535)]
    public int? Port { get; set; }

    /// <summary>
    /// The address of the port: an IP address, <c>localhost</c>, or <c>*</c> for all interfaces. Default: <c>127.0.0.1</c>, which only this
    /// machine reaches.
    /// </summary>
    public string Host { get; set; } = "127.0.0.1";
}
