using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.Units;

namespace CoopGraph.Curation;

/// <summary>The cases of a store while it applies an edit: no other edit or load can change them meanwhile.</summary>
public interface IPresentCases
{
    /// <summary>The map.</summary>
    UnitMap Map { get; }

    /// <summary>The recorded versions, the newest first. It is the present one.</summary>
    IReadOnlyList<LoadedVersion> Versions { get; }

    /// <summary>The greatest number that the store has given to a curated case; 0 if it has given none.</summary>
    long LastCuratedNumber { get; }

    /// <summary>Returns the cases with these keys, also the withdrawn ones. A key that no case ever had is left out.</summary>
    /// <param name="caseIds">The keys.</param>
    /// <param name="cancellation">Ends the reading.</param>
    ValueTask<IReadOnlyDictionary<string, CaseState>> FindAsync(IReadOnlyCollection<string> caseIds, CancellationToken cancellation);

    /// <summary>Returns the cases of the data that a place is a party to, by id.</summary>
    /// <param name="places">The places.</param>
    /// <param name="cancellation">Ends the reading.</param>
    ValueTask<ILookup<Place, Cooperation>> FindOfPartiesAsync(IReadOnlyCollection<Place> places, CancellationToken cancellation);
}
