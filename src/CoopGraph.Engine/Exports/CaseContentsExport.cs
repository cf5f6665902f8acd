using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Engine.Exports;

/// <summary>The contents of the cases that a filter admits.</summary>
/// <param name="Dataset">The data from which they are.</param>
/// <param name="Map">The map that they are placed on.</param>
/// <param name="Cases">The cases, by id.</param>
/// <param name="All">The facts of all cases of the data, by id.</param>
/// <param name="Warnings">The warnings, one text for each code, such as <c>SYNTHETIC_DATA</c>.</param>
public sealed record CaseContentsExport(
    Dataset Dataset, UnitMap Map, IReadOnlyList<PlacedCooperation> Cases, IReadOnlyList<CaseFacts> All, IReadOnlyDictionary<string, string> Warnings);
