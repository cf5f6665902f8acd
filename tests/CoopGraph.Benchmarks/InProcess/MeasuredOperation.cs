namespace CoopGraph.Benchmarks.InProcess;

/// <summary>An operation with the values of its variables, as real clients send it.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Document">The document.</param>
/// <param name="Variables">The values of the variables, as JSON.</param>
/// <param name="WithLiterals">The same operation with the values in the document.</param>
internal sealed record MeasuredOperation(string Name, string Document, string Variables, string WithLiterals)
{
    /// <summary>The operations that are measured.</summary>
    public static IReadOnlyList<MeasuredOperation> All { get; } =
    [
        new("`{ __typename }`", "{ __typename }", "{}", "{ __typename }"),
        new(
            "one county, four fields",
            "query($code: UnitCode!) { county(by: { code: $code }) { code name level nameChinese: name(language: ZH) } }",
            """{"code":"340122"}""",
            """{ county(by: { code: "340122" }) { code name level nameChinese: name(language: ZH) } }"""),
        new(
            "the README's partners question",
            """
            query($code: UnitCode!, $where: PartnerFilterInput, $first: Int) {
              county(by: { code: $code }) {
                name
                partners(where: $where, first: $first) {
                  totalCount
                  edges { node { code name parent { name } } scope caseCount firstYear distanceKm cooperations { caseId year } }
                }
              }
            }
            """,
            """{"code":"340122","where":{"scope":{"neq":"SAME_PREFECTURE"}},"first":20}""",
            """
            {
              county(by: { code: "340122" }) {
                name
                partners(where: { scope: { neq: SAME_PREFECTURE } }, first: 20) {
                  totalCount
                  edges { node { code name parent { name } } scope caseCount firstYear distanceKm cooperations { caseId year } }
                }
              }
            }
            """),
        new(
            "20 cases with filter, order, parties",
            """
            query($where: CooperationFilterInput, $order: [CooperationSortInput!], $first: Int) {
              cooperations(where: $where, order: $order, first: $first) {
                totalCount
                nodes { caseId title year mechanism issueArea scope parties { role unit { code name level } } }
                pageInfo { hasNextPage endCursor }
              }
            }
            """,
            """{"where":{"year":{"gte":2012},"mechanism":{"eq":"ARRANGED"}},"order":[{"year":"DESC"}],"first":20}""",
            """
            {
              cooperations(where: { year: { gte: 2012 }, mechanism: { eq: ARRANGED } }, order: [{ year: DESC }], first: 20) {
                totalCount
                nodes { caseId title year mechanism issueArea scope parties { role unit { code name level } } }
                pageInfo { hasNextPage endCursor }
              }
            }
            """),
    ];
}
