namespace CoopGraph.Reports.Exports;

/// <summary>The exports by their names.</summary>
/// <param name="exports">The exports, in the order in which they are offered.</param>
public sealed class ExportCatalog(IEnumerable<Export> exports)
{
    /// <summary>The exports, in the order in which they are offered.</summary>
    public IReadOnlyList<Export> All { get; } = [.. exports];

    /// <summary>Returns the export with a name; null if there is none.</summary>
    public Export? Find(string name) => All.FirstOrDefault(export => export.Name == name);

    /// <summary>Returns the name that is the most like a given one.</summary>
    public string Nearest(string name) => NearestName.Of(name, All.Select(export => export.Name))!;
}
