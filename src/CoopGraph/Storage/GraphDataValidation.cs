using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Storage;

/// <summary>Checks that a store makes before it commits a load.</summary>
public static class GraphDataValidation
{
    /// <summary>
    /// Throws if a case breaks a rule on the map that it will be placed on. Incoming rows were checked before. But a case that a curator
    /// entered stays in the store through a load, and the new map may no longer contain its units.
    /// </summary>
    /// <param name="data">All data that the store will hold.</param>
    /// <exception cref="StoreUnavailableException">A case breaks a rule; the message names the case and the reason.</exception>
    public static void EnsureCasesAreValid(GraphData data)
    {
        if (CooperationRules.Check(data.Cooperations, UnitMap.Of(data.Units)).FirstOrDefault() is not { } breach)
            return;
        var misfit = data.Cooperations[breach.Row];
        throw new StoreUnavailableException(
            $"Nothing was loaded: the case {misfit.CaseId} ({misfit.Provenance}) does not fit the data that it would be part of. {breach.Reason}");
    }
}
