using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoopGraph.Cooperations;

namespace CoopGraph.History;

/// <summary>Compares the content of cases: all that a source of data gives, without the times at which a store took it in.</summary>
public static class CaseContent
{
    private static readonly Property[] All =
    [
        new("title", one => one.Title),
        new("date", one => one.Date?.ToString()),
        new("dateBasis", one => one.DateBasis?.ToString()),
        new("mechanism", one => one.Mechanism.ToString()),
        new("issueArea", one => one.IssueArea.ToString()),
        new("arrangedBy", one => one.ArrangedBy?.ToString()),
        new("parties", one => string.Join(", ", one.Parties.Select(party => $"{party.Code} {party.Role}"))),
        new("amount", one => one.Amount is { } amount ? $"{Number(amount.Rmb)}{(amount.Period is { } period ? $" {period}" : string.Empty)}" : null),
        new("note", one => one.Note),
        new("source", one => string.Join(" | ", one.Source.Title, one.Source.Url, one.Source.Evidence, one.Source.Confidence)),
        new("provenance", one => one.Provenance.ToString()),
    ];

    /// <summary>The names of the properties that are compared. All but the id of the case, by which two cases are the same, are.</summary>
    public static IReadOnlyList<string> Properties { get; } = [.. All.Select(property => property.Name)];

    /// <summary>Returns the properties in which two states of a case differ, in the order of <see cref="Properties"/>.</summary>
    public static IReadOnlyList<FieldChange> DifferencesOf(Cooperation one, Cooperation other)
    {
        // Of a hundred thousand cases that a load compares, nearly all are the same: they need no texts.
        if (one.Parties.SequenceEqual(other.Parties) && one == other with { CaseId = one.CaseId, Parties = one.Parties, Record = one.Record })
            return [];
        return
        [
            .. All.Select(property => new FieldChange(property.Name, property.TextOf(one), property.TextOf(other)))
                .Where(change => change.Before != change.After),
        ];
    }

    /// <summary>Returns a digest of the content of a case, as 64 lower-case hexadecimal digits. The same content has the same digest.</summary>
    public static string DigestOf(Cooperation one)
    {
        // The length before each text keeps two contents apart even if their texts run together alike.
        var text = new StringBuilder();
        foreach (var value in All.Select(property => property.TextOf(one)))
            text.Append(value?.Length ?? -1).Append(':').Append(value);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // Two amounts that are equal have the same text, whatever zeros follow their decimal point.
    private static string Number(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    private sealed record Property(string Name, Func<Cooperation, string?> TextOf);
}
