using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CoopGraph.Units;

/// <summary>
/// The six-digit code of an administrative unit in GB/T 2260: two digits for the province, two for the prefecture, two for the county.
/// <c>100000</c> is the country. A code identifies a unit only together with a day, because codes are reused and pass from one unit to
/// another.
/// </summary>
/// <param name="Value">The code as a number, 100000 to 999999.</param>
public readonly record struct UnitCode(int Value) : IComparable<UnitCode>
{
    private const int Smallest = 100_000;
    private const int Largest = 999_999;

    /// <summary>The code of the country, China.</summary>
    public static UnitCode China { get; } = new(100_000);

    /// <summary>Reads a code.</summary>
    /// <param name="text">Exactly six ASCII digits, the first of them not zero.</param>
    /// <param name="code">The code read.</param>
    /// <returns>False if the text is anything else.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out UnitCode code)
    {
        code = default;
        if (text is not { Length: 6 } || !text.All(char.IsAsciiDigit))
            return false;
        var value = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
        code = new UnitCode(value);
        return value is >= Smallest and <= Largest;
    }

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is not six digits with a first digit from 1 to 9.</exception>
    public static UnitCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is not a GB/T 2260 code: six digits, such as 340122.");

    /// <inheritdoc/>
    public int CompareTo(UnitCode other) => Value.CompareTo(other.Value);

    /// <summary>Returns the six digits.</summary>
    public override string ToString() => Value.ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>Returns whether the left code sorts before the right one.</summary>
    public static bool operator <(UnitCode left, UnitCode right) => left.Value < right.Value;

    /// <summary>Returns whether the left code sorts after the right one.</summary>
    public static bool operator >(UnitCode left, UnitCode right) => left.Value > right.Value;

    /// <summary>Returns whether the left code sorts before the right one or is the same.</summary>
    public static bool operator <=(UnitCode left, UnitCode right) => left.Value <= right.Value;

    /// <summary>Returns whether the left code sorts after the right one or is the same.</summary>
    public static bool operator >=(UnitCode left, UnitCode right) => left.Value >= right.Value;
}
