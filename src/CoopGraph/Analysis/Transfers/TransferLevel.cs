namespace CoopGraph.Analysis.Transfers;

/// <summary>The level of the units by which transfers are added up.</summary>
public enum TransferLevel
{
    /// <summary>The counties that give and receive. A party above county level is left out.</summary>
    County,

    /// <summary>The prefectures in which the parties lay. A party in none, such as a county directly under its province, is left out.</summary>
    Prefecture,

    /// <summary>The provinces in which the parties lay.</summary>
    Province,
}
