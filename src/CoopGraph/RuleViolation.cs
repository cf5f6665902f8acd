namespace CoopGraph;

/// <summary>A row that breaks a rule of the model.</summary>
/// <param name="Row">The row's position in its list, from 0.</param>
/// <param name="Member">
/// The member of the record that is wrong, such as <c>ValidTo</c>. A nested member is written with dots, such as <c>Source.Url</c>. A
/// member of a list element has no position, such as <c>Parties.Role</c>.
/// </param>
/// <param name="Reason">The problem and a valid alternative, as sentences.</param>
public sealed record RuleViolation(int Row, string Member, string Reason)
{
    /// <summary>The rule, for a case; null for other rows.</summary>
    public CaseRule? Rule { get; init; }

    /// <summary>The earlier row that the row repeats, from 0; null for any other rule.</summary>
    public int? FirstRow { get; init; }
}
