using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoopGraph.Engine.Tests.Oracle;

/// <summary>An operation that was drawn at random, written twice: with variables, and with their values as literals.</summary>
/// <param name="WithVariables">The document with variables.</param>
/// <param name="Variables">The values of the variables, as JSON.</param>
/// <param name="WithLiterals">The document with literals.</param>
internal sealed partial record DrawnOperation(string WithVariables, string Variables, string WithLiterals)
{
    /// <summary>Returns the same operation with values of its conditions that leave no field out. Its document with literals stays as it is.</summary>
    public DrawnOperation WithNothingLeftOut()
    {
        var values = JsonNode.Parse(Variables)!.AsObject();
        foreach (Match condition in Condition().Matches(WithVariables))
            values[condition.Groups["name"].Value] = condition.Groups["kind"].Value == "include";
        var document = WithVariables.Replace("@include(if: false)", "@include(if: true)", StringComparison.Ordinal).Replace("@skip(if: true)", "@skip(if: false)", StringComparison.Ordinal);
        return this with { WithVariables = document, Variables = values.ToJsonString() };
    }

    [GeneratedRegex(@"@(?<kind>skip|include)\(if: \$(?<name>\w+)\)")]
    private static partial Regex Condition();
}

/// <summary>Two texts that are written side by side.</summary>
internal sealed class TwoTexts
{
    public StringBuilder WithVariables { get; } = new();

    public StringBuilder WithLiterals { get; } = new();

    public TwoTexts Add(string both) => Add(both, both);

    public TwoTexts Add(TwoTexts both) => Add(both.WithVariables.ToString(), both.WithLiterals.ToString());

    public TwoTexts Add(string withVariables, string withLiterals)
    {
        WithVariables.Append(withVariables);
        WithLiterals.Append(withLiterals);
        return this;
    }
}
