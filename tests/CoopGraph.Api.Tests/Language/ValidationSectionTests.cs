using System.Net;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Language;

/// <summary>
/// Tests section 5 of the specification (September 2025), rule by rule: a document that breaks the rule is refused before anything is executed,
/// and one next to it that does not is executed.
/// </summary>
public sealed class ValidationSectionTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string County = """county(by: {code: "340122"})""";

    /// <summary>The rule, a document that breaks it, and one that does not.</summary>
    public static TheoryData<string, string, string> Rules => new()
    {
        { "5.1.1 Executable definitions", "type T { a: Int } { __typename }", "{ __typename }" },
        { "5.2.1.1 Operation type existence", "mutation { change }", "query { __typename }" },
        { "5.2.2.1 Operation name uniqueness", "query A { __typename } query A { __typename }", "query A { __typename }" },
        { "5.2.3.1 Lone anonymous operation", "{ __typename } query A { __typename }", "{ __typename }" },
        { "5.3.1 Field selections", "{ nothing }", "{ __typename }" },
        { "5.3.1 Field selections, on an interface", $"{{ unit(by: {{code: \"340122\"}}) {{ rivals {{ totalCount }} partnersOfNobody }} }}", "{ unit(by: {code: \"340122\"}) { name } }" },
        { "5.3.2 Field selection merging, names", $"{{ {County} {{ a: name a: code }} }}", $"{{ {County} {{ a: name a: name }} }}" },
        { "5.3.2 Field selection merging, arguments", $"{{ {County} {{ name(language: ZH) name }} }}", $"{{ {County} {{ name(language: ZH) name(language: ZH) }} }}" },
        { "5.3.2 Field selection merging, in a fragment", $"{{ {County} {{ a: name ...f }} }} fragment f on County {{ a: code }}", $"{{ {County} {{ a: name ...f }} }} fragment f on County {{ a: name }}" },
        { "5.3.2 Field selection merging, types of different objects", "{ unit(by: {code: \"340122\"}) { ... on County { a: name } ... on Province { a: level } } }", "{ unit(by: {code: \"340122\"}) { ... on County { a: name } ... on Province { a: name } } }" },
        { "5.3.3 Leaf field selections, none below an object", $"{{ {County} }}", $"{{ {County} {{ name }} }}" },
        { "5.3.3 Leaf field selections, some below a scalar", $"{{ {County} {{ name {{ x }} }} }}", $"{{ {County} {{ name }} }}" },
        { "5.4.1 Argument names", $"{{ {County} {{ name(tongue: ZH) }} }}", $"{{ {County} {{ name(language: ZH) }} }}" },
        { "5.4.1 Argument names, of a directive", "{ __typename @skip(unless: true) }", "{ __typename @skip(if: false) }" },
        { "5.4.2 Argument uniqueness", $"{{ {County} {{ name(language: ZH, language: EN) }} }}", $"{{ {County} {{ name(language: EN) }} }}" },
        { "5.4.3 Required arguments", "{ county { name } }", $"{{ {County} {{ name }} }}" },
        { "5.5.1.1 Fragment name uniqueness", "{ ...f } fragment f on Query { __typename } fragment f on Query { __typename }", "{ ...f } fragment f on Query { __typename }" },
        { "5.5.1.2 Fragment spread type existence", "{ ... on Nothing { __typename } }", "{ ... on Query { __typename } }" },
        { "5.5.1.3 Fragments on composite types", "{ ... on Int { __typename } }", "{ ... on Query { __typename } }" },
        { "5.5.1.4 Fragments must be used", "{ __typename } fragment f on Query { __typename }", "{ ...f } fragment f on Query { __typename }" },
        { "5.5.2.1 Fragment spread target defined", "{ ...f }", "{ ...f } fragment f on Query { __typename }" },
        { "5.5.2.2 Fragment spreads must not form cycles", "{ ...f } fragment f on Query { ...g } fragment g on Query { ...f }", "{ ...f } fragment f on Query { ...g } fragment g on Query { __typename }" },
        { "5.5.2.3 Fragment spread is possible", $"{{ {County} {{ ... on Province {{ name }} }} }}", $"{{ {County} {{ ... on County {{ name }} }} }}" },
        { "5.5.2.3 Fragment spread is possible, of an interface", $"{{ {County} {{ ... on Query {{ __typename }} }} }}", $"{{ {County} {{ ... on AdministrativeUnit {{ name }} }} }}" },
        { "5.6.1 Values of correct type, Int", "{ search(text: \"he\", first: \"3\") { code } }", "{ search(text: \"he\", first: 3) { code } }" },
        { "5.6.1 Values of correct type, an Int with a fractional part", "{ search(text: \"he\", first: 3.0) { code } }", "{ search(text: \"he\", first: 3) { code } }" },
        { "5.6.1 Values of correct type, enumeration", $"{{ {County} {{ name(language: \"ZH\") }} }}", $"{{ {County} {{ name(language: ZH) }} }}" },
        { "5.6.1 Values of correct type, null", "{ search(text: null) { code } }", "{ search(text: \"he\") { code } }" },
        { "5.6.1 Values of correct type, null in a list", "{ nodes(ids: [null]) { id } }", "{ nodes(ids: []) { id } }" },
        { "5.6.2 Input object field names", "{ county(by: {number: 1}) { name } }", $"{{ {County} {{ name }} }}" },
        { "5.6.3 Input object field uniqueness", "{ county(by: {code: \"340122\", code: \"340122\"}) { name } }", $"{{ {County} {{ name }} }}" },
        { "5.6.4 Input object required fields, OneOf", "{ county(by: {}) { name } }", $"{{ {County} {{ name }} }}" },
        { "5.6.4 OneOf, two fields", "{ county(by: {code: \"340122\", name: \"Feidong\"}) { name } }", "{ county(by: {name: \"Feidong\"}) { name } }" },
        { "5.6.4 OneOf, null", "{ county(by: {code: null}) { name } }", $"{{ {County} {{ name }} }}" },
        { "5.7.1 Directives are defined", "{ __typename @nothing }", "{ __typename @include(if: true) }" },
        { "5.7.2 Directives are in valid locations", "query @skip(if: true) { __typename }", "query { __typename @skip(if: false) }" },
        { "5.7.3 Directives are unique per location", "{ __typename @skip(if: false) @skip(if: false) }", "{ __typename @skip(if: false) @include(if: true) }" },
        { "5.8.1 Variable uniqueness", "query ($a: Int, $a: Int) { search(text: \"he\", first: $a) { code } }", "query ($a: Int) { search(text: \"he\", first: $a) { code } }" },
        { "5.8.2 Variables are input types", "query ($a: County) { __typename }", "query ($a: Int) { search(text: \"he\", first: $a) { code } }" },
        { "5.8.3 All variable uses defined", "{ search(text: \"he\", first: $a) { code } }", "query ($a: Int) { search(text: \"he\", first: $a) { code } }" },
        { "5.8.3 All variable uses defined, in a fragment", "{ ...f } fragment f on Query { search(text: \"he\", first: $a) { code } }", "query ($a: Int) { ...f } fragment f on Query { search(text: \"he\", first: $a) { code } }" },
        { "5.8.4 All variables used", "query ($a: Int) { __typename }", "query ($a: Int) { search(text: \"he\", first: $a) { code } }" },
        { "5.8.5 All variable usages are allowed", "query ($a: String) { search(text: $a) { code } }", "query ($a: String = \"he\") { search(text: $a) { code } }" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_document_that_breaks_the_rule_is_not_executed(string rule, string wrong, string right)
    {
        var refused = await api.Client().AskAsync(wrong);
        var answered = await api.Client().AskAsync(right);

        Assert.True(refused.Status == HttpStatusCode.BadRequest, $"{rule}: {refused.Text}");
        Assert.False(refused.Json.TryGetProperty("data", out _), $"{rule}: {refused.Text}");
        Assert.NotEmpty(refused.Errors);
        Assert.DoesNotContain("INTERNAL_ERROR", refused.Codes);
        Assert.True(answered.Errors.Length == 0, $"{rule}: {answered.Text}");
    }
}
