using System.Text;
using CoopGraph.Cooperations;
using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Oracle;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>A question about a graph to which a store and the oracle give different answers.</summary>
internal sealed record Difference(GraphData Data, Asked Question, string OfStore, string OfOracle)
{
    /// <summary>Puts the question to both.</summary>
    /// <returns>Null if they agree.</returns>
    public static async Task<Difference?> FindAsync(IGraphSnapshot store, NaiveGraph oracle, Asked question)
    {
        var right = question.PutTo(oracle);
        var given = await AnswerOfAsync(store, question);
        return given == right ? null : new Difference(oracle.Data, question, given, right);
    }

    /// <summary>Writes the difference in full, for a reader who has to find the reason.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append("ASKED: ").Append(Question).Append("\nSTORE:\n").Append(OfStore).Append("ORACLE:\n").Append(OfOracle).Append("DATA: ").Append(Data.Units.Window);
        foreach (var unit in Data.Units.Units)
            text.Append("\n  ").Append(Written.Unit(unit));
        foreach (var row in Data.Units.Containments)
            text.Append("\n  ").Append(row.Parent).Append(" holds ").Append(row.Child).Append(' ').Append(row.Term);
        foreach (var change in Data.Units.Changes)
            text.Append("\n  ").Append(change.Note).Append(" on ").Append(change.On.ToString("O")).Append(" to ").AppendJoin(' ', change.Successors);
        foreach (var border in Data.Units.Borders)
            text.Append("\n  ").Append(border.First).Append(" borders ").Append(border.Second).Append(' ').Append(border.Term);
        foreach (var row in Data.Cooperations)
            text.Append("\n  ").Append(Case(row));
        return text.Append('\n').ToString();
    }

    private static async Task<string> AnswerOfAsync(IGraphSnapshot store, Asked question)
    {
        try
        {
            return await question.PutToAsync(store);
        }
#pragma warning disable CA1031 // Whatever the store throws, it is not the answer.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return $"    {e}\n";
        }
    }

    private static string Case(Cooperation row) =>
        $"{row.CaseId} '{row.Title}' {row.Date} {row.Mechanism} {row.IssueArea} by {row.ArrangedBy} {string.Join(' ', row.Parties.Select(p => $"{p.Code}:{p.Role}"))} {row.Amount} {row.Provenance}";
}
