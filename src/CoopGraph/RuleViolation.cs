namespace CoopGraph;

/// <summary>A row that breaks a rule of the model.</summary>
/// <param name="Row">The row's position in its list, from 0.</param>
/// <param name="Member">
/// The member of the record that is wrong, such as <c>ValidTo</c>; with dots where it lies deeper, such as <c>Source.Url</c>, and
/// without a position in a list, such as <c>Parties.Role</c>.
/// </param>
/// <param name="Reason">What is wrong and what would be right, as a sentence.</param>
public sealed record RuleViolation(int Row, string Member, string Reason);
