using CoopGraph.Analysis.Graphs;
using CoopGraph.Analysis.Networks;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Exports;

/// <summary>The network that the field <c>network</c> measures, with its communities.</summary>
/// <param name="Dataset">The data from which it is.</param>
/// <param name="Network">The network.</param>
/// <param name="Communities">The communities by the method, the seed and the resolution that the field <c>communities</c> has by default.</param>
/// <param name="Warnings">The warnings, one text for each code, such as <c>SYNTHETIC_DATA</c>.</param>
public sealed record NetworkExport(
    Dataset Dataset, CountyNetwork Network, Communities Communities, IReadOnlyDictionary<string, string> Warnings);
