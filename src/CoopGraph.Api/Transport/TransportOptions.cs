using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Api.Transport;

/// <summary>The limits of the transport. Configuration section <c>GraphQL:Transport</c>.</summary>
public sealed class TransportOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "GraphQL:Transport";

    /// <summary>The maximum size of a body, in bytes. A larger one gets 413. Default: 262,144 (256 KB).</summary>
    [Range(1, 64 * 1024 * 1024)]
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>The maximum nesting depth of the request's JSON, variables included. Default: 64.</summary>
    [Range(4, 512)]
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>
    /// The maximum number of values (numbers, strings, lists, objects ...) in the variables and extensions together. If there are
    /// more, the request gets 413. Default: 5,000.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MaxVariableValues { get; set; } = 5_000;
}
