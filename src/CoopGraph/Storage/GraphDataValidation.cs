using CoopGraph.Cooperations;
using CoopGraph.Units;

namespace CoopGraph.Storage;

/// <summary>What a store makes sure of before a load counts.</summary>
public static class GraphDataValidation
{
    /// <summary>
    /// Demands that every case obeys the rules on the map that it will stand on. Rows that come in were checked before; but a case
    /// that a curator entered stays through a load, and the new map need not know its units any more.
    /// </summary>
    /// <param name="data">All that the store will hold.</param>
    /// <exception cref="StoreUnavailableException">A case breaks a rule; the message names the case and the reason.</exception>
    public static void EnsureCasesAreValid(GraphData data)
    {
        if (CooperationRules.Check(data.Cooperations, UnitMap.Of(data.Units)).FirstOrDefault() is not { } breach)
            return;
        var misfit = data.Cooperations[breach.Row];
        throw new StoreUnavailableException(
            $"Nothing was loaded: the case {misfit.CaseId} ({misfit.Provenance}) does not fit the data that it would stand in. {breach.Reason}");
    }
}
