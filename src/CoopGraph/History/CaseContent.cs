using CoopGraph.Cooperations;

namespace CoopGraph.History;

/// <summary>Compares the content of cases: all that a source of data gives, without the times at which a store took it in.</summary>
public static class CaseContent
{
    private static readonly (string Name, Func<Cooperation, Cooperation, bool> AreEqual)[] Compared =
    [
        ("title", (one, other) => one.Title == other.Title),
        ("date", (one, other) => one.Date == other.Date),
        ("dateBasis", (one, other) => one.DateBasis == other.DateBasis),
        ("mechanism", (one, other) => one.Mechanism == other.Mechanism),
        ("issueArea", (one, other) => one.IssueArea == other.IssueArea),
        ("arrangedBy", (one, other) => one.ArrangedBy == other.ArrangedBy),
        ("parties", (one, other) => one.Parties.SequenceEqual(other.Parties)),
        ("amount", (one, other) => one.Amount == other.Amount),
        ("note", (one, other) => one.Note == other.Note),
        ("source", (one, other) => one.Source == other.Source),
        ("provenance", (one, other) => one.Provenance == other.Provenance),
    ];

    /// <summary>The names of the properties that are compared. All but the id of the case, by which two cases are the same, are.</summary>
    public static IReadOnlyList<string> Properties { get; } = [.. Compared.Select(property => property.Name)];

    /// <summary>Returns the properties in which two states of a case differ, in the order of <see cref="Properties"/>.</summary>
    public static IReadOnlyList<string> DifferencesOf(Cooperation one, Cooperation other) =>
        [.. Compared.Where(property => !property.AreEqual(one, other)).Select(property => property.Name)];
}
