using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CoopGraph.Api.Tests.Fuzzing;

/// <summary>Makes a question of a number: a right one that was changed at some places. The same number always makes the same request.</summary>
internal sealed class QuestionFuzzer(int number)
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

    private readonly DrawnChanges _change = new(number);

    /// <summary>Returns the request.</summary>
    public HttpRequestMessage Request()
    {
        var (document, variables) = Right[_change.Below(Right.Length)];
        document = _change.OfDocument(document, 4);
        variables = _change.OfJson(variables, 3);
        if (_change.Below(8) == 0)
        {
            var rest = _change.One("", "", "&operationName=Q", "&extensions=[]", "&query=x");
            return new(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(document)}&variables={Uri.EscapeDataString(variables)}{rest}");
        }

        var body = Body(document, variables);
        for (var i = _change.Below(6) == 0 ? _change.Below(3) + 1 : 0; i > 0 && body.Length > 0; i--)
            body[_change.Below(body.Length)] = (byte)_change.Below(256);
        if (_change.Below(20) == 0)
            body = body[.._change.Below(body.Length + 1)];
        var content = new ByteArrayContent(body);
        var type = _change.Below(15) == 0 ? _change.One("text/plain", "application/json; charset=utf-16", "application/graphql") : "application/json";
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        if (_change.Below(10) == 0)
            request.Headers.TryAddWithoutValidation("Accept", _change.One("application/json", "*/*;q=0", "text/csv", "text/html", "application/x-ndjson", ";;;"));
        return request;
    }

    private byte[] Body(string document, string variables)
    {
        var text = JsonValue.Create(document).ToJsonString();
        var name = _change.One("null", "\"Q\"", "\"Other\"", "7");
        var extensions = _change.One("{}", "null", "[]", "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"00\"}}");
        return Encoding.UTF8.GetBytes(_change.Below(12) switch
        {
            0 => $$"""[{"query":{{text}}}]""",
            1 => $$"""{"query":{{text}},"operationName":{{name}},"variables":{{variables}}}""",
            2 => $$"""{"query":{{text}},"variables":{{variables}},"extensions":{{extensions}}}""",
            3 => $$"""{"variables":{{variables}},"id":"x"}""",
            _ => $$"""{"query":{{text}},"variables":{{variables}}}""",
        });
    }
}
