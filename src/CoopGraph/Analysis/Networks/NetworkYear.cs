namespace CoopGraph.Analysis.Networks;

/// <summary>What a year adds to a network.</summary>
/// <param name="Year">The year.</param>
/// <param name="CaseCount">The network's cases of the year, 1 or more.</param>
/// <param name="TieCount">Different pairs of counties that share a case of the year, 1 or more.</param>
/// <param name="FirstTimeTieCount">
/// The pairs of these that share no case of an earlier year, also none from before the network's period. A case without a year is no
/// earlier one.
/// </param>
public sealed record NetworkYear(int Year, int CaseCount, int TieCount, int FirstTimeTieCount);
