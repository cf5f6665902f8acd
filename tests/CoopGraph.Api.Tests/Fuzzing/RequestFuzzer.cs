using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CoopGraph.Api.Tests.Fuzzing;

/// <summary>Makes a request of a number: a right one that was changed at some places. The same number always makes the same request.</summary>
internal sealed partial class RequestFuzzer(int number)
{
    private static readonly (string Document, string Variables)[] Right =
    [
        ("query Q($n: String!) { search(text: $n, first: 3) { __typename code name } }", """{"n":"he"}"""),
        ("query Q($w: UnitFilterInput, $f: Int) { counties(first: $f, where: $w, order: [{ name: ASC }]) { totalCount nodes { id code name } pageInfo { endCursor } } }", """{"f":2,"w":{"and":[{"name":{"contains":"a"}},{"partners":{"some":{"distanceKm":{"lt":90.5}}}}]}}"""),
        ("query Q($w: CooperationFilterInput) { cooperations(first: 2, where: $w) { totalCount edges { cursor node { caseId title year parties { role } source { url } } } } }", """{"w":{"amount":{"gt":1},"year":{"in":[2014,2015]}}}"""),
        ("query Q($i: ID!) { node(id: $i) { id ... on County { code partners(first: 1) { nodes { caseCount } } } } }", """{"i":"Q291bnR5OjM0MDEyMg=="}"""),
        ("query Q($b: UnitBy!) { unit(by: $b) { code name ... on County { prefecture { code } } } county(by: { code: \"340122\" }) { name rivals(first: 1) { totalCount } } }", """{"b":{"code":"340000"}}"""),
        ("{ cooperation(by: { caseId: \"A-1\" }) { caseId } dataset { version window { first last } } }", "{}"),
        ("{ summary(groupBy: [YEAR], first: 3) { groups { key { year } measures { caseCount } } total { caseCount } } }", "{}"),
        ("fragment F on County { code name(language: CHINESE) } { counties(first: 1) { nodes { ...F @include(if: true) } } provinces { code } }", "{}"),
        ("{ __schema { queryType { name } } __type(name: \"County\") { fields { name type { name ofType { name } } } } }", "{}"),
        ("{ path(from: { code: \"340122\" }, to: { code: \"340123\" }, maxLength: 3) { length } }", "{}"),
    ];

    private static readonly string[] Odd =
    [
        "null", "-1", "0", "1e29", "99999999999999999999", "1.5", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "[]", "{}", "[[[]]]", "true", "$x", "@skip(if: true)", "...", "{", "}", "(", ")",
        ":", "!", "9999-12-31", "\"9999-12-31\"", "\"2014-02-30\"", "ASC", "fragment", "mutation", "subscription", "#", "\"\"\"", "éß漢", "_", "__typename", "first: 101", "last: 1", "after: \"x\"",
    ];

    private readonly Random _random = new(number);

    /// <summary>Returns the request.</summary>
    public HttpRequestMessage Request()
    {
        var (document, variables) = Right[_random.Next(Right.Length)];
        for (var i = _random.Next(4); i > 0; i--)
            document = Changed(document, Token());
        for (var i = _random.Next(3); i > 0; i--)
            variables = Changed(variables, JsonToken());
        if (_random.Next(8) == 0)
            return new(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(document)}&variables={Uri.EscapeDataString(variables)}{Pick("", "", "&operationName=Q", "&extensions=[]", "&query=x")}");
        var body = Body(document, variables);
        for (var i = _random.Next(6) == 0 ? _random.Next(1, 4) : 0; i > 0 && body.Length > 0; i--)
            body[_random.Next(body.Length)] = (byte)_random.Next(256);
        if (_random.Next(20) == 0)
            body = body[.._random.Next(body.Length + 1)];
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(_random.Next(15) == 0 ? Pick("text/plain", "application/json; charset=utf-16", "application/graphql") : "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        if (_random.Next(10) == 0)
            request.Headers.TryAddWithoutValidation("Accept", Pick("application/json", "*/*;q=0", "text/csv", "text/html", ";;;"));
        return request;
    }

    private byte[] Body(string document, string variables)
    {
        var text = JsonValue.Create(document).ToJsonString();
        return Encoding.UTF8.GetBytes(_random.Next(12) switch
        {
            0 => $$"""[{"query":{{text}}}]""",
            1 => $$"""{"query":{{text}},"operationName":{{Pick("null", "\"Q\"", "\"Other\"", "7")}},"variables":{{variables}}}""",
            2 => $$"""{"query":{{text}},"variables":{{variables}},"extensions":{{Pick("{}", "null", "[]", "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"00\"}}")}}}""",
            3 => $$"""{"variables":{{variables}},"id":"x"}""",
            _ => $$"""{"query":{{text}},"variables":{{variables}}}""",
        });
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

    private string Pick(params string[] texts) => texts[_random.Next(texts.Length)];

    [GeneratedRegex("\"[^\"]*\"|\\.\\.\\.|[$@]?\\w+|[^\\s\\w]")]
    private static partial Regex Token();

    [GeneratedRegex("\"[^\"]*\"|[-\\w.]+|[\\[\\]{}]")]
    private static partial Regex JsonToken();
}
