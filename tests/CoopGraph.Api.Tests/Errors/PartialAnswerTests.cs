using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Errors;

/// <summary>Tests that arguments that are refused cost the answer of their own root field only.</summary>
public class PartialAnswerTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    // The value that each argument refuses when its field is resolved. A filter is refused before that, with the whole request.
    private static readonly (string Name, string Wrong)[] WrongValues =
    [
        ("asOf", "\"1949-10-01\""),
        ("first", "-1"),
        ("by", "{ id: \"no id\" }"),
        ("id", "\"no id\""),
        ("ids", "[\"no id\"]"),
        ("since", "{ version: \"no version\" }"),
        ("text", "\"\""),
        ("maxLength", "0"),
        ("draws", "0"),
    ];

    private static readonly Dictionary<string, string> RightValues = new()
    {
        ["UnitBy!"] = "{ code: \"340122\" }",
        ["CooperationBy!"] = "{ caseId: \"PAPER-06\" }",
        ["ChangesSince!"] = "{ time: \"2020-01-01T00:00:00Z\" }",
        ["String!"] = "\"Hefei\"",
    };

    [Fact]
    public async Task Of_six_fields_one_with_a_wrong_argument_is_null_and_five_are_answered()
    {
        var answer = await api.Client().AskAsync("""
            {
              dataset { caseCount }
              county(by: { code: "340122" }) { code }
              counties(first: 101) { nodes { code } }
              cooperations(first: 1) { totalCount }
              summary { total { caseCount } }
              network { nodeCount }
            }
            """);

        Assert.Equal("BAD_USER_INPUT", answer.Code);
        Assert.Equal("""["counties"]""", answer.Error.GetProperty("path").GetRawText());
        Assert.Equal(JsonValueKind.Null, answer.Data.GetProperty("counties").ValueKind);
        Assert.All(
            answer.Data.EnumerateObject().Where(field => field.Name != "counties"),
            field => Assert.Equal(JsonValueKind.Object, field.Value.ValueKind));
        Assert.Equal(6, answer.Data.EnumerateObject().Count());
    }

    [Fact]
    public void Each_root_field_with_arguments_is_nullable_or_a_list_of_what_is() => Assert.All(
        Roots.Where(field => field.Arguments is { Count: > 0 }),
        field => Assert.True(
            field.ResolvedType is not NonNullGraphType { ResolvedType: not ListGraphType { ResolvedType: not NonNullGraphType } },
            $"{field.Name}: {field.ResolvedType}"));

    [Fact]
    public void A_root_field_without_arguments_is_never_null() => Assert.All(
        // There are no points where no limit is set.
        Roots.Where(field => field.Arguments is not { Count: > 0 } && field.Name != "rateLimit"), field => Assert.IsAssignableFrom<NonNullGraphType>(field.ResolvedType));

    [Fact]
    public async Task Whichever_root_field_refuses_its_arguments_the_others_are_answered()
    {
        var fields = Roots.Where(field => field.Arguments is { Count: > 0 }).ToArray();
        // The only argument of the findings is a filter.
        Assert.Equal(["findings"], fields.Where(field => WrongArgumentOf(field) is null).Select(field => field.Name));
        foreach (var field in fields.Where(field => WrongArgumentOf(field) is not null))
        {
            var answer = await api.Client().AskAsync($"{{ one: dataset {{ version }} {field.Name}({ArgumentsOf(field)}) {{ __typename }} other: __typename }}");

            Assert.True(answer.Errors.Length == 1, $"{field.Name}: {answer}");
            Assert.Equal("BAD_USER_INPUT", answer.Code);
            Assert.StartsWith($"[\"{field.Name}\"", answer.Error.GetProperty("path").GetRawText(), StringComparison.Ordinal);
            Assert.Equal(JsonValueKind.Object, answer.Data.GetProperty("one").ValueKind);
            Assert.Equal("Query", answer.Data.GetProperty("other").GetString());
        }
    }

    [Fact]
    public async Task Ids_beyond_the_first_hundred_are_errors_at_their_places()
    {
        var county = (await api.Client().AskAsync("""{ county(by: {code: "340122"}) { id } }""")).Data.GetProperty("county").GetProperty("id").GetString();

        var answer = await api.Client().AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = Enumerable.Repeat(county, 101) });

        Assert.Equal("`ids` has 101 entries: give 100 at the most.", answer.Message);
        Assert.Equal("""["nodes",100]""", answer.Error.GetProperty("path").GetRawText());
        Assert.Equal(100, answer.Data.GetProperty("nodes").EnumerateArray().Count(node => node.ValueKind == JsonValueKind.Object));
    }

    [Fact]
    public async Task The_descriptions_say_so()
    {
        var schema = (await api.Client().AskAsync("{ __schema { queryType { description fields { name description args { name } } } } }"))
            .Data.GetProperty("__schema").GetProperty("queryType");

        Assert.Contains("null, with an error that has its path, if its arguments are refused", schema.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.All(
            schema.GetProperty("fields").EnumerateArray().Where(field => field.GetProperty("args").GetArrayLength() > 0),
            field => Assert.Contains("null", field.GetProperty("description").GetString(), StringComparison.OrdinalIgnoreCase));
    }

    private FieldType[] Roots
    {
        get
        {
            var schema = api.Services.GetRequiredService<ISchema>();
            schema.Initialize();
            return [.. schema.Query.Fields];
        }
    }

    private static (string Name, string Wrong)? WrongArgumentOf(FieldType field) =>
        WrongValues.Where(wrong => field.Arguments!.Find(wrong.Name) is not null).Cast<(string, string)?>().FirstOrDefault();

    private static string ArgumentsOf(FieldType field)
    {
        var (name, wrong) = WrongArgumentOf(field)!.Value;
        var required = field.Arguments!
            .Where(argument => argument.Name != name && argument.ResolvedType is NonNullGraphType && argument.DefaultValue is null)
            .Select(argument => $", {argument.Name}: {RightValues[argument.ResolvedType!.ToString()!]}");
        return $"{name}: {wrong}{string.Concat(required)}";
    }
}
