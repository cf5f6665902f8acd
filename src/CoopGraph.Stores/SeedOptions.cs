namespace CoopGraph.Stores;

/// <summary>What is loaded at start. Configuration section <c>Seed</c>.</summary>
public sealed class SeedOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Seed";

    /// <summary>The folder that is read. A relative path starts at the application's content root. Default: <c>seed</c> beside the program.</summary>
    public string Folder { get; set; } = Path.Combine(AppContext.BaseDirectory, "seed");

    /// <summary>
    /// Whether the store is loaded at start: when it is empty or holds what another state of the folder gave. Default: true. A
    /// read-only store is never loaded.
    /// </summary>
    public bool OnStart { get; set; } = true;

    /// <summary>
    /// Whether generated cases (<c>cases/synthetic*.csv</c>), which are no real place's record, are loaded beside the real ones. Default:
    /// false.
    /// </summary>
    public bool Synthetic { get; set; }
}
