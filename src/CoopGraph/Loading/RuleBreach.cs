namespace CoopGraph.Loading;

/// <summary>A row that breaks a rule of the model.</summary>
/// <param name="Row">The row's position in its list, from 0.</param>
/// <param name="Member">The member of the record that is wrong, such as <c>ValidTo</c> or <c>Parties</c>.</param>
/// <param name="Reason">What is wrong and what would be right, as a sentence.</param>
public sealed record RuleBreach(int Row, string Member, string Reason);
