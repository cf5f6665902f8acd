using CoopGraph.Units;

namespace CoopGraph.Cooperations;

/// <summary>
/// A case of cooperation between local governments: one formal agreement with tangible specifics, signed by governments or
/// agencies of two or more units. A pair can have several agreements; each is a case of its own.
/// </summary>
/// <param name="CaseId">The key, which stays the same when data are reloaded, such as DOC-0031.</param>
/// <param name="Title">A description of the agreement in a few words of the project's own.</param>
/// <param name="Date">The date, as exactly as it is known; null if it is not known.</param>
/// <param name="DateBasis">The meaning of the date; null if there is no date.</param>
/// <param name="Mechanism">The way in which the cooperation came about.</param>
/// <param name="IssueArea">The subject of the cooperation.</param>
/// <param name="ArrangedBy">The higher government that brokered it; null if none did or none is named.</param>
/// <param name="Parties">The parties, two or more, the giving or upstream side first.</param>
/// <param name="Amount">Money that the source names; null if it names none.</param>
/// <param name="Note">Further facts that a reader should know; null if there are none.</param>
/// <param name="Source">The source of the case.</param>
/// <param name="Provenance">The way in which the case entered the data.</param>
public sealed record Cooperation(
    string CaseId,
    string Title,
    PartialDate? Date,
    DateBasis? DateBasis,
    Mechanism Mechanism,
    IssueArea IssueArea,
    UnitCode? ArrangedBy,
    IReadOnlyList<Party> Parties,
    Amount? Amount,
    string? Note,
    Source Source,
    Provenance Provenance)
{
    /// <summary>
    /// The times at which the store took in the case; null for a case that is in no store, or one that was in it before such times were recorded.
    /// </summary>
    public CaseRecord? Record { get; init; }
}

/// <summary>A unit that takes part in a case.</summary>
/// <param name="Code">The unit's code in force when the case was agreed.</param>
/// <param name="Role">The unit's role in the case.</param>
public sealed record Party(UnitCode Code, PartyRole Role);

/// <summary>Money that a source names. Yearly and total, or planned and paid, amounts must not be added up.</summary>
/// <param name="Rmb">Yuan, not negative.</param>
/// <param name="Period">The period that the sum covers; null if the source does not say.</param>
public sealed record Amount(decimal Rmb, AmountPeriod? Period);

/// <summary>The source of a case or of a policy.</summary>
/// <param name="Title">The title of the page or paper; "(title not seen)" if the title was not seen.</param>
/// <param name="Url">The address as published, which may no longer work; null for print.</param>
/// <param name="Evidence">The statement in the source that proves the case or the policy, paraphrased.</param>
/// <param name="Confidence">The strength of the proof.</param>
public sealed record Source(string Title, string? Url, string Evidence, Confidence Confidence);
