namespace CoopGraph.Api.Explore;

/// <summary>The page of the findings. Configuration section <c>Explore</c>.</summary>
public sealed class ExploreOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Explore";

    /// <summary>Whether the page is served. Default: true. Where it is not, its addresses are not found.</summary>
    public bool Enabled { get; set; } = true;
}
