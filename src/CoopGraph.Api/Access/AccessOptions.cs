using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Api.Access;

/// <summary>The settings of the access to the service. Configuration section <c>Access</c>.</summary>
public sealed class AccessOptions
{
    /// <summary>The name of the configuration section.</summary>
    public static readonly string Section = "Access";

    /// <summary>
    /// Whether every request needs a credential, but those for <c>/health</c> and below. Default: false; anonymous callers then may read.
    /// </summary>
    public bool RequireKey { get; set; }

    /// <summary>
    /// The time for which one look at the keys in the store serves all requests, and so the time after which a revoked key is refused at
    /// the latest. Default: 2 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(2);
}
