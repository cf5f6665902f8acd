using CoopGraph.Cooperations;
using CoopGraph.Storage;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>What is loaded. The documented cases are what a search of public pages turned up, not a sample: shares of them say nothing about the country.</summary>
[Name("Dataset")]
public sealed class DatasetNode
{
    private readonly Dataset _dataset;

    internal DatasetNode(Dataset dataset) => _dataset = dataset;

    /// <summary>The data's version: it moves with every change, and stands in `extensions.dataVersion` of every answer.</summary>
    public string Version => _dataset.Version;

    /// <summary>The first day for which the administrative map is known, inclusive.</summary>
    public DateOnly WindowFirst => _dataset.Window.First;

    /// <summary>The last day for which the administrative map is known, inclusive.</summary>
    public DateOnly WindowLast => _dataset.Window.Last;

    /// <summary>How many cases are loaded.</summary>
    public int CaseCount => _dataset.CasesByProvenance.Values.Sum();

    /// <summary>How many of them came into the data in which way; what does not occur is left out.</summary>
    public IEnumerable<ProvenanceCount> CasesByProvenance => _dataset.CasesByProvenance.Select(count => new ProvenanceCount(count.Key, count.Value));

    /// <summary>Whose work the data rest on, and on what terms.</summary>
    public IReadOnlyList<DataSource> Sources => _dataset.Sources;
}

/// <summary>A number of cases of one provenance.</summary>
/// <param name="Provenance">The provenance.</param>
/// <param name="CaseCount">How many cases.</param>
public sealed record ProvenanceCount(Provenance Provenance, int CaseCount);
