using CoopGraph.Engine.Limits;

namespace CoopGraph.Engine.Schema;

/// <summary>The number of rows that the answer to an import shows.</summary>
internal sealed class ImportRowCount : IListSize
{
    /// <summary>The number of rows if none is given.</summary>
    public const int Default = 100;

    private const int Most = 1_000;

    /// <inheritdoc/>
    public int SizeOf(RequestedField field) => Math.Clamp(PageSize.Argument(field, "first") ?? Default, 1, Most);

    /// <summary>Returns the rule in words.</summary>
    public override string ToString() => "rows of the import";

    /// <summary>Returns the number that was given.</summary>
    /// <exception cref="InvalidQuestionException">It is out of bounds.</exception>
    public static int Checked(int first) => first is >= 1 and <= Most
        ? first
        : throw new InvalidQuestionException(InvalidQuestionReason.BadUserInput, $"`first` is {first}: give 1 to {Most} rows.");
}
