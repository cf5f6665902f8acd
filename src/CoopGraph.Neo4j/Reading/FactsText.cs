using System.Globalization;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Reading;

/// <summary>
/// Writes the facts that counting needs of a case as one text, which is stored with the case: reading eleven properties of a hundred thousand
/// cases takes Neo4j seconds, reading one takes a fifth of that. <see cref="FactsReader"/> reads it.
/// </summary>
internal static class FactsText
{
    /// <summary>The character between two values. The last value, the address of the source, is the only one that could contain it.</summary>
    public static readonly char Separator = '\t';

    /// <summary>Returns the text. The case's id is not in it: it is a property of its own.</summary>
    public static string Of(PlacedCooperation placed)
    {
        var c = placed.Case;
        return string.Join(
            Separator,
            c.Date?.ToString(),
            Words(placed),
            c.ArrangedBy?.ToString(),
            c.Amount?.Rmb.ToString(CultureInfo.InvariantCulture),
            c.Amount?.Period?.ToGraph(),
            string.Join(' ', c.Parties.Select(party => party.Code.ToString())),
            string.Join(' ', c.Parties.Select(party => party.Role.ToGraph())),
            // Thousands of cases share these times.
            c.Record is { } record ? string.Create(CultureInfo.InvariantCulture, $"{record.ChangedAt.ToUnixTimeMilliseconds()} {record.RecordedAt?.ToUnixTimeMilliseconds()} {record.Revision} {record.Since}") : null,
            c.Source.Url);
    }

    // Values with few different words are one text, since thousands of cases share it.
    private static string Words(PlacedCooperation placed) => string.Join(
        ' ',
        new Enum?[]
        {
            placed.Case.Mechanism, placed.Case.IssueArea, placed.Scope, placed.Level, placed.Case.Provenance, placed.Case.Source.Confidence, placed.Case.DateBasis,
        }.OfType<Enum>().Select(word => word.ToGraph()));
}
