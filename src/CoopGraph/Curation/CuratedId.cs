using System.Globalization;

namespace CoopGraph.Curation;

/// <summary>The keys of cases that curators add, such as <c>CUR-000001</c>. A key is given once, also if its case is withdrawn.</summary>
public static class CuratedId
{
    private const string Prefix = "CUR-";

    /// <summary>Returns the key of a number.</summary>
    /// <param name="number">The number, from 1.</param>
    public static string Of(long number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:D6}");

    /// <summary>Returns the number of a key; null if it has another form.</summary>
    public static long? NumberOf(string caseId) =>
        caseId.StartsWith(Prefix, StringComparison.Ordinal) && long.TryParse(caseId.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
