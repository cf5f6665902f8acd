using CoopGraph.Engine.Limits;

namespace CoopGraph.Engine.Schema;

/// <summary>The largest number of versions of a list: its <c>first</c>.</summary>
internal sealed class VersionCount : IListSize
{
    /// <summary>The number of versions if none is given.</summary>
    public const int Default = 10;

    private const int Most = 100;

    /// <inheritdoc/>
    public int SizeOf(RequestedField field) => Math.Clamp(PageSize.Argument(field, "first") ?? Default, 1, Most);

    /// <summary>Returns the rule in words.</summary>
    public override string ToString() => "versions of the list";

    /// <summary>Returns the number that was given.</summary>
    /// <exception cref="InvalidQuestionException">It is out of bounds.</exception>
    public static int Checked(int first) => first is >= 1 and <= Most
        ? first
        : throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`first` is {first}: give 1 to {Most}.");
}
