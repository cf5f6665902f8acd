using System.Text.RegularExpressions;

namespace CoopGraph.Api.Tests.Fuzzing;

/// <summary>Changes texts that are right at drawn places: a part is removed, doubled, or becomes another part or something odd.</summary>
internal sealed partial class DrawnChanges(int number)
{
    private static readonly string[] Odd =
    [
        "null", "-1", "0", "1e29", "99999999999999999999", "1.5", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "[]", "{}", "[[[]]]", "true", "$x", "@skip(if: true)", "...", "{", "}", "(", ")",
        ":", "!", "9999-12-31", "\"9999-12-31\"", "\"2014-02-30\"", "ASC", "fragment", "mutation", "subscription", "#", "\"\"\"", "éß漢", "_", "__typename", "first: 101", "last: 1", "after: \"x\"", "\r", "\r\n", "\"\\u{1F600}\"", "\"\\u{\"", "\uFEFF", "\u2028", "@rows", "@column(name: \"x\")", "query", "[$n]",
    ];

    private readonly Random _random = new(number);

    /// <summary>Draws a number below another.</summary>
    public int Below(int number) => _random.Next(number);

    /// <summary>Draws one of some texts.</summary>
    public string One(params string[] texts) => texts[_random.Next(texts.Length)];

    /// <summary>Returns a document of GraphQL with as many changes as are drawn below a number.</summary>
    public string OfDocument(string document, int below) => Changed(document, below, Token());

    /// <summary>Returns JSON with as many changes as are drawn below a number.</summary>
    public string OfJson(string json, int below) => Changed(json, below, JsonToken());

    /// <summary>Returns an address with as many changes as are drawn below a number.</summary>
    public string OfAddress(string address, int below) => Changed(address, below, AddressToken());

    private string Changed(string text, int below, Regex token)
    {
        for (var i = _random.Next(below); i > 0; i--)
            text = Changed(text, token);
        return text;
    }

    private string Changed(string text, Regex token)
    {
        var places = token.Matches(text);
        if (places.Count == 0)
            return text;
        var (place, other) = (places[_random.Next(places.Count)], places[_random.Next(places.Count)].Value);
        var replacement = _random.Next(4) switch { 0 => string.Empty, 1 => place.Value + " " + place.Value, 2 => other, _ => Odd[_random.Next(Odd.Length)] };
        return text[..place.Index] + replacement + text[(place.Index + place.Length)..];
    }

    [GeneratedRegex("\"[^\"]*\"|\\.\\.\\.|[$@]?\\w+|[^\\s\\w]")]
    private static partial Regex Token();

    [GeneratedRegex("\"[^\"]*\"|[-\\w.]+|[\\[\\]{}]")]
    private static partial Regex JsonToken();

    [GeneratedRegex("[-\\w]+|[^-\\w]")]
    private static partial Regex AddressToken();
}
