using System.Globalization;
using System.Text.Json;
using CoopGraph.Cooperations;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Units;

namespace CoopGraph.Neo4j.Reading;

/// <summary>Reads cases from the properties of their nodes.</summary>
internal static class CaseReader
{
    // A node has more: what filters and orders need.
    private static readonly string[] Properties =
    [
        "caseId", "title", "date", "dateBasis", "mechanism", "issueArea", "arrangedBy", "partyCodes", "partyRoles", "amountRmb", "amountPeriod", "note",
        "sourceTitle", "sourceUrl", "evidence", "confidence", "provenance", "recordedAt", "changedAt", "revision", "since",
    ];

    /// <summary>Returns the properties of a case that <see cref="Read"/> needs, as an expression.</summary>
    /// <param name="c">The case's variable.</param>
    public static string Projection(string c) => $"{c} {{{string.Join(", ", Properties.Select(property => $".{property}"))}}}";

    public static Cooperation Read(JsonElement c) => new(
        c.Text("caseId")!,
        c.Text("title")!,
        c.Text("date") is { } date ? PartialDate.TryParse(date) : null,
        c.MemberOrNull<DateBasis>("dateBasis"),
        c.Member<Mechanism>("mechanism"),
        c.Member<IssueArea>("issueArea"),
        c.Text("arrangedBy") is { } arranger ? UnitCode.Parse(arranger) : null,
        [.. c.GetProperty("partyCodes").EnumerateArray().Zip(c.GetProperty("partyRoles").EnumerateArray(), ReadParty)],
        c.Text("amountRmb") is { } rmb ? new Amount(decimal.Parse(rmb, CultureInfo.InvariantCulture), c.MemberOrNull<AmountPeriod>("amountPeriod")) : null,
        c.Text("note"),
        new Source(c.Text("sourceTitle")!, c.Text("sourceUrl"), c.Text("evidence")!, c.Member<Confidence>("confidence")),
        c.Member<Provenance>("provenance"))
    {
        Record = c.Time("changedAt") is { } changedAt ? new CaseRecord(c.Time("recordedAt"), changedAt, c.GetProperty("revision").GetInt32(), c.GetProperty("since").GetInt64()) : null,
    };

    private static Party ReadParty(JsonElement code, JsonElement role) => new(UnitCode.Parse(code.GetString()!), GraphNames.FromGraph<PartyRole>(role.GetString()!));
}

/// <summary>Reads properties of a node. A property that the node does not have is null, as Neo4j stores no nulls.</summary>
internal static class NodeProperties
{
    public static string? Text(this JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static double? Number(this JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.GetDouble() : null;

    /// <summary>Reads a time that is stored as milliseconds since 1970-01-01T00:00:00Z.</summary>
    public static DateTimeOffset? Time(this JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? DateTimeOffset.FromUnixTimeMilliseconds(value.GetInt64()) : null;

    public static DateOnly? Day(this JsonElement node, string name) => node.Text(name) is { } text ? Day(text) : null;

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    public static T Member<T>(this JsonElement node, string name)
        where T : struct, Enum => GraphNames.FromGraph<T>(node.Text(name)!);

    public static T? MemberOrNull<T>(this JsonElement node, string name)
        where T : struct, Enum => node.Text(name) is { } text ? GraphNames.FromGraph<T>(text) : null;
}
