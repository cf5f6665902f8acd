using CoopGraph.Units;

namespace CoopGraph.Cooperations;

/// <summary>
/// A case of cooperation between local governments: one formal agreement with tangible specifics, signed by governments or
/// agencies of two or more units. A pair can have several agreements; each is a case of its own.
/// </summary>
/// <param name="CaseId">The key, stable through reloads, such as DOC-0031.</param>
/// <param name="Title">What was agreed, in a few words of the project's own.</param>
/// <param name="Date">When, as exactly as it is known; null where it is not.</param>
/// <param name="DateBasis">What the date means; null where the date is.</param>
/// <param name="Mechanism">How the cooperation came about.</param>
/// <param name="IssueArea">What it is about.</param>
/// <param name="ArrangedBy">The government above that brokered it; null where none did or none is named.</param>
/// <param name="Parties">Who takes part, two or more, the giving or upstream side first.</param>
/// <param name="Amount">Money that the source names; null where it names none.</param>
/// <param name="Note">What else a reader should know; null where there is nothing.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Provenance">How the case came into the data.</param>
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
    Provenance Provenance);

/// <summary>A unit that takes part in a case.</summary>
/// <param name="Code">Its code in force when the case was agreed.</param>
/// <param name="Role">The part it takes.</param>
public sealed record Party(UnitCode Code, PartyRole Role);

/// <summary>Money that a source names. Yearly and total, planned and paid amounts do not add up.</summary>
/// <param name="Rmb">Yuan, not negative.</param>
/// <param name="Period">What the sum covers; null where the source does not say.</param>
public sealed record Amount(decimal Rmb, AmountPeriod? Period);

/// <summary>Where a case stands.</summary>
/// <param name="Title">The title of the page or paper; "(title not seen)" where it was not.</param>
/// <param name="Url">Its address as published, which may have died since; null for print.</param>
/// <param name="Evidence">What the source says that proves the case, paraphrased.</param>
/// <param name="Confidence">How firmly it proves it.</param>
public sealed record Source(string Title, string? Url, string Evidence, Confidence Confidence);
