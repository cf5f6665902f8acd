namespace CoopGraph.Cli.Cases;

/// <summary>A column of a table of cases.</summary>
/// <param name="Key">The name in English, which is also its key.</param>
/// <param name="Chinese">The name in Chinese.</param>
/// <param name="Help">The meaning in English.</param>
/// <param name="HelpZh">The meaning in Chinese.</param>
/// <param name="Synonyms">Further headers under which the column is known.</param>
/// <param name="IsNeeded">Whether a table must have the column.</param>
internal sealed record CaseColumn(string Key, string Chinese, string Help, string HelpZh, string[] Synonyms, bool IsNeeded = false);
