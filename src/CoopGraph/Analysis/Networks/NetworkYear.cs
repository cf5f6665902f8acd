namespace CoopGraph.Analysis.Networks;

/// <summary>The cases and ties that a year adds to a network.</summary>
/// <param name="Year">The year.</param>
/// <param name="CaseCount">The number of the network's cases in the year, 1 or more.</param>
/// <param name="TieCount">The number of different pairs of counties that share a case of the year, 1 or more.</param>
/// <param name="FirstTimeTieCount">
/// The number of these pairs that share no case of an earlier year, not even from before the network's period. A case without a year does
/// not count as earlier, and neither does a case that the network's filter leaves out.
/// </param>
public sealed record NetworkYear(int Year, int CaseCount, int TieCount, int FirstTimeTieCount);
