using CoopGraph.Cooperations;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>
/// The loaded data. The documented cases were found by a search of public pages and are not a sample: shares of them say nothing about the
/// country.
/// </summary>
[Name("Dataset")]
public sealed class DatasetNode
{
    private readonly Dataset _dataset;

    internal DatasetNode(Dataset dataset) => _dataset = dataset;

    /// <summary>
    /// The version of the data. It changes with every change of the data. Every response that uses the data also contains it, in
    /// `extensions.dataVersion`.
    /// </summary>
    public string Version => _dataset.Version;

    /// <summary>The first day for which the administrative map is known, inclusive.</summary>
    public DateOnly WindowFirst => _dataset.Window.First;

    /// <summary>The last day for which the administrative map is known, inclusive.</summary>
    public DateOnly WindowLast => _dataset.Window.Last;

    /// <summary>The number of loaded cases.</summary>
    public int CaseCount => _dataset.CasesByProvenance.Values.Sum();

    /// <summary>The number of loaded cases of each provenance. A provenance without cases is left out.</summary>
    public IEnumerable<ProvenanceCount> CasesByProvenance => _dataset.CasesByProvenance.Select(count => new ProvenanceCount(count.Key, count.Value));

    /// <summary>The time of the load that made these data; null if it was before such times were recorded.</summary>
    public DateTimeOffset? LoadedAt => _dataset.LoadedAt;

    /// <summary>The versions of the data, the newest first, with what each load changed.</summary>
    /// <param name="first">The maximum number of versions, 1 to 100.</param>
    [ListSize(typeof(VersionCount))]
    public IEnumerable<DataVersionNode> Versions(int first = VersionCount.Default) =>
        _dataset.Versions.Take(VersionCount.Checked(first)).Select(version => new DataVersionNode(version));

    /// <summary>The study that CoopGraph follows.</summary>
    public static PaperNode Paper => new();

    /// <summary>The rules by which cases came into the study and into the loaded data, with the limits of these data.</summary>
    public static MethodNode Method => new();

    /// <summary>The warnings about the loaded data; empty if there are none.</summary>
    [ListSize(1)]
    public IReadOnlyList<Warning> Warnings =>
        _dataset.CasesByProvenance.GetValueOrDefault(Provenance.Synthetic) > 0 ? [Warning.OfSynthetic("these data")] : [];

    /// <summary>The works that the data are based on, with their terms of use.</summary>
    public IReadOnlyList<DataSource> Sources => _dataset.Sources;
}

/// <summary>The number of cases of one provenance.</summary>
/// <param name="Provenance">The provenance.</param>
/// <param name="CaseCount">The number of cases.</param>
public sealed record ProvenanceCount(Provenance Provenance, int CaseCount);
