using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Engine.Exports;

/// <summary>The cases that a filter admits.</summary>
/// <param name="Dataset">The data from which they are.</param>
/// <param name="Map">The map that they were gathered on.</param>
/// <param name="Cases">The cases, by id.</param>
/// <param name="Warnings">The warnings, one text for each code, such as <c>SYNTHETIC_DATA</c>.</param>
public sealed record CaseExport(Dataset Dataset, UnitMap Map, IReadOnlyList<CaseFacts> Cases, IReadOnlyDictionary<string, string> Warnings);
