namespace CoopGraph.Cooperations;

public static partial class CooperationRules
{
    private const int LongestTitle = 500;
    private const int LongestText = 5_000;
    private const int LongestAddress = 2_000;

    /// <summary>
    /// Checks the texts of cases that an editor enters: their lengths, and that they have no control characters. Texts of a seed are its own
    /// matter: formats write any text.
    /// </summary>
    /// <param name="cooperations">The cases.</param>
    /// <returns>The breaches, by row of <paramref name="cooperations"/>, in the order of the rows.</returns>
    public static IEnumerable<RuleViolation> CheckTexts(IReadOnlyList<Cooperation> cooperations) =>
        cooperations.Index().SelectMany(row => CheckTexts(row.Index, row.Item));

    private static IEnumerable<RuleViolation> CheckTexts(int row, Cooperation cooperation)
    {
        (string Member, string? Text, int Longest)[] texts =
        [
            (nameof(cooperation.CaseId), cooperation.CaseId, LongestTitle),
            (nameof(cooperation.Title), cooperation.Title, LongestTitle),
            (nameof(cooperation.Note), cooperation.Note, LongestText),
            ("Source.Title", cooperation.Source.Title, LongestTitle),
            ("Source.Url", cooperation.Source.Url, LongestAddress),
            ("Source.Evidence", cooperation.Source.Evidence, LongestText),
        ];
        foreach (var (member, text, longest) in texts)
        {
            if (text is null)
                continue;
            if (text.Length > longest)
                yield return new(row, member, $"The text has {text.Length} characters; it has {longest} at most.") { Rule = CaseRule.Text };
            foreach (var control in text.Where(c => char.IsControl(c) && c != '\n').Take(1))
                yield return new(row, member, $"The text has the control character U+{(int)control:X4}; only line breaks are allowed.") { Rule = CaseRule.Text };
        }
    }
}
