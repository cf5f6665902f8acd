namespace CoopGraph.Stores;

/// <summary>The settings of the seed, the data that are loaded at start. Configuration section <c>Seed</c>.</summary>
public sealed class SeedOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Seed";

    /// <summary>
    /// The folder that is read. A relative path starts at the application's content root. Default: <c>seed</c> in the program's folder.
    /// </summary>
    public string Folder { get; set; } = Path.Combine(AppContext.BaseDirectory, "seed");

    /// <summary>
    /// The folder with the files (<c>documented*.csv</c> and the like) that are read in place of the folder <c>cases</c> of <see cref="Folder"/>. It may
    /// be empty: then there are only the cases that editors add. A relative path starts at the application's content root. Default: null, the
    /// documented cases of the seed.
    /// </summary>
    public string? CasesFolder { get; set; }

    /// <summary>
    /// Whether the store is loaded at start. It is loaded when it is empty or contains data from another state of the folder. Default:
    /// true. A read-only store is never loaded at start.
    /// </summary>
    public bool OnStart { get; set; } = true;

    /// <summary>
    /// Whether generated cases (<c>cases/synthetic*.csv</c>), which are not the record of any real place, are loaded in addition to the
    /// real ones. Default: false.
    /// </summary>
    public bool Synthetic { get; set; }
}
