using GraphQL.Types;

namespace CoopGraph.Engine.Language.Values;

/// <summary>A value of an input as the client gave it: a literal of a document, or the JSON of a variable.</summary>
internal abstract class GivenValue
{
    /// <summary>Whether it is null.</summary>
    public abstract bool IsNull { get; }

    /// <summary>Whether it is a variable within a literal. Its value is checked where the variables are read.</summary>
    public virtual bool IsVariable => false;

    /// <summary>The items of a list; null for everything else.</summary>
    public abstract IReadOnlyList<GivenValue>? Items { get; }

    /// <summary>The fields of an object; null for everything else.</summary>
    public abstract IReadOnlyList<(string Name, GivenValue Value)>? Fields { get; }

    /// <summary>The value of anything but a list or an object, as a message shows it.</summary>
    public abstract string Text { get; }

    /// <summary>Returns whether a scalar takes the value.</summary>
    /// <exception cref="FormatException">It does not, and the message says what it takes.</exception>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    /// <exception cref="OverflowException">It does not: a number is too large.</exception>
    public abstract bool IsTakenBy(ScalarGraphType type);
}
