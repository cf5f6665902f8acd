namespace CoopGraph.Api.Explore;

/// <summary>The settings of the page of findings. Configuration section <c>Explore</c>.</summary>
public sealed class ExploreOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Explore";

    /// <summary>Whether the page is served. Default: true. If false, its addresses return 404.</summary>
    public bool Enabled { get; set; } = true;
}
