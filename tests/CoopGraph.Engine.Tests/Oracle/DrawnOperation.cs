using System.Text;

namespace CoopGraph.Engine.Tests.Oracle;

/// <summary>An operation that was drawn at random, written twice: with variables, and with their values as literals.</summary>
/// <param name="WithVariables">The document with variables.</param>
/// <param name="Variables">The values of the variables, as JSON.</param>
/// <param name="WithLiterals">The document with literals.</param>
internal sealed record DrawnOperation(string WithVariables, string Variables, string WithLiterals);

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
