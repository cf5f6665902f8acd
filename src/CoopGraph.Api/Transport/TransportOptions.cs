using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Api.Transport;

/// <summary>The limits of the transport; configuration section <c>GraphQL:Transport</c>.</summary>
public sealed class TransportOptions
{
    /// <summary>The section's name in the configuration.</summary>
    public const string Section = "GraphQL:Transport";

    /// <summary>The largest body, in bytes. A larger one gets 413. Default 262,144 (256 KB).</summary>
    [Range(1, 64 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>How deeply the request's JSON, variables included, may be nested. Default 64.</summary>
    [Range(4, 512)]
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>
    /// The most values (numbers, strings, lists, objects ...) in the variables and extensions together. More get 413. Default 5,000.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MaxVariableValues { get; set; } = 5_000;
}
