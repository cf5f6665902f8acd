using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace CoopGraph.Api.Tests.Fuzzing;

/// <summary>Makes an edit of a number: a right one that was changed at some places. The same number always makes the same request.</summary>
internal sealed class EditFuzzer(int number)
{
    private const string Errors = "errors { __typename ... on Error { message } ... on InvalidCooperationError { violations { path rule message } } }";

    private const string Case =
        """{"parties":[{"unit":{"name":"肥东县"}},{"unit":{"code":"340828"},"role":"PEER"}],"date":"2017-06","dateBasis":"SIGNED","mechanism":"SELF_INITIATED","issueArea":"ECONOMY","title":"A park in common","amount":{"rmb":1.5,"period":"TOTAL"},"source":{"title":"A page","url":"https://example.org/a","evidence":"The two signed it.","confidence":"HIGH"}}""";

    private static readonly (string Document, string Input)[] Right =
    [
        ($$"""mutation Q($i: AddCooperationInput!) { addCooperation(input: $i) { cooperation { caseId revision } dataVersion {{Errors}} } }""",
            $$"""{"cooperation":{{Case}},"reason":"Found in a yearbook.","allowDuplicate":true,"idempotencyKey":"a-key"}"""),
        ($$"""mutation Q($i: UpdateCooperationInput!) { updateCooperation(input: $i) { cooperation { caseId revision } {{Errors}} } }""",
            """{"caseId":"CUR-000001","ifRevision":1,"set":{"title":"Another","date":null,"issueArea":"ECONOMY"},"reason":"Read again."}"""),
        ($$"""mutation Q($i: WithdrawCooperationInput!) { withdrawCooperation(input: $i) { cooperation { caseId } dataVersion {{Errors}} } }""",
            """{"caseId":"CUR-000002","ifRevision":1,"reason":"Not a case."}"""),
        ($$"""mutation Q($i: RestoreCooperationInput!) { restoreCooperation(input: $i) { cooperation { caseId revision } {{Errors}} } }""",
            """{"caseId":"CUR-000002","ifRevision":2,"reason":"It is one."}"""),
        ($$"""mutation Q($i: ImportCooperationsInput!) { importCooperations(input: $i) { dataVersion {{Errors}} } }""",
            $$"""{"cooperations":[{"cooperation":{{Case}}},{"cooperation":{{Case}}}],"dryRun":true,"reason":"A list."}"""),
    ];

    private readonly DrawnChanges _change = new(number);

    /// <summary>Returns the request.</summary>
    public HttpRequestMessage Request()
    {
        var (document, input) = Right[_change.Below(Right.Length)];
        // Few of them meet again: the rest are edits of their own.
        input = input.Replace("a-key", _change.One("a-key", number.ToString(CultureInfo.InvariantCulture)), StringComparison.Ordinal);
        var body = $$$"""{"query":{{{JsonValue.Create(_change.OfDocument(document, 3)).ToJsonString()}}},"variables":{"i":{{{_change.OfJson(input, 4)}}}}}""";
        return new(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
    }
}
