using CoopGraph.Api.Tests.Support;
using GraphQL.Resolvers;
using GraphQL.Types;

namespace CoopGraph.Api.Tests.Language;

/// <summary>Tests section 6 of the specification (September 2025): what is executed, in which order, and where a null and an error go.</summary>
public sealed class ExecutionSectionTests : IAsyncLifetime
{
    private TinyApi _api = null!;

    public async Task InitializeAsync() => _api = await TinyApi.StartAsync(schema =>
    {
        var item = new ObjectGraphType { Name = "Item" };
        Add(item, "name", new StringGraphType(), field => $"item {field.Source}");
        Add(item, "needed", new NonNullGraphType(new StringGraphType()), field => field.Source is 2 ? null : $"needed {field.Source}");
        Add(item, "broken", new StringGraphType(), _ => throw new GraphQL.ExecutionError("No.") { Code = "NO" });
        Add(item, "brokenAndNeeded", new NonNullGraphType(new StringGraphType()), _ => throw new GraphQL.ExecutionError("No.") { Code = "NO" });
        Add(item, "self", item, field => field.Source);
        Add(item, "neededSelf", new NonNullGraphType(item), field => field.Source);
        var query = schema.Query;
        Add(query, "item", item, _ => 1);
        Add(query, "second", item, _ => 2);
        Add(query, "nothing", item, _ => null);
        Add(query, "items", new ListGraphType(item), _ => new object[] { 1, 2, 3 });
        Add(query, "neededItems", new ListGraphType(new NonNullGraphType(item)), _ => new object[] { 1, 2, 3 });
        Add(query, "holes", new ListGraphType(item), _ => new object?[] { 1, null, 3 });
        Add(query, "large", new IntGraphType(), _ => 5_000_000_000L);
        query.Field<IntGraphType>("number").Argument<IntGraphType>("n", argument => argument.DefaultValue = 7).Resolve(field => field.Arguments!["n"].Value);
        query.Field<StringGraphType>("list").Argument<ListGraphType<IntGraphType>>("of")
            .Resolve(field => field.Arguments!["of"].Value is System.Collections.IEnumerable of ? string.Join(',', of.Cast<object?>().Select(n => n ?? "null")) : "none");
    });

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Theory]
    [InlineData("6.1.2 a variable that is left out has its default", "query ($n: Int = 3) { number(n: $n) }", "{}", """{"number":3}""")]
    [InlineData("6.1.2 null is not the default", "query ($n: Int = 3) { number(n: $n) }", """{"n":null}""", """{"number":null}""")]
    [InlineData("6.1.2 a variable that the operation does not have is ignored", "{ number }", """{"other":1}""", """{"number":7}""")]
    [InlineData("6.4.1 an argument with an absent variable has its default", "query ($n: Int) { number(n: $n) }", "{}", """{"number":7}""")]
    [InlineData("6.4.1 an argument that is left out has its default", "{ number }", "{}", """{"number":7}""")]
    [InlineData("6.4.1 a literal null is null", "{ number(n: null) }", "{}", """{"number":null}""")]
    [InlineData("3.12 a single value is a list of one", "{ list(of: 5) }", "{}", """{"list":"5"}""")]
    [InlineData("3.12 a single value of a variable is a list of one", "query ($l: [Int]) { list(of: $l) }", """{"l":5}""", """{"list":"5"}""")]
    [InlineData("3.12 null is no list", "query ($l: [Int]) { list(of: $l) }", """{"l":null}""", """{"list":"none"}""")]
    [InlineData("3.12 a list can have null items", "{ list(of: [1, null]) }", "{}", """{"list":"1,null"}""")]
    [InlineData("6.3.2 fields come in the order of the document", "{ b: number a: number item { name } }", "{}", """{"b":7,"a":7,"item":{"name":"item 1"}}""")]
    [InlineData("6.3.2 a fragment's fields come where it is spread", "{ ...f a: number } fragment f on Query { z: number }", "{}", """{"z":7,"a":7}""")]
    [InlineData("6.3.2 the first place of a repeated field counts", "{ a: number ...f } fragment f on Query { z: number a: number }", "{}", """{"a":7,"z":7}""")]
    [InlineData("6.3.3 selections of a repeated field are merged", "{ item { name } item { __typename } }", "{}", """{"item":{"name":"item 1","__typename":"Item"}}""")]
    [InlineData("6.3.3 selections are merged through fragments", "{ item { self { name } } ...f } fragment f on Query { item { self { __typename } name } }", "{}", """{"item":{"self":{"name":"item 1","__typename":"Item"},"name":"item 1"}}""")]
    [InlineData("3.13.1 skip leaves a field out", "query ($s: Boolean!) { a: number @skip(if: $s) b: number }", """{"s":true}""", """{"b":7}""")]
    [InlineData("3.13.2 include leaves a fragment out", "query ($s: Boolean!) { ... @include(if: $s) { a: number } b: number }", """{"s":false}""", """{"b":7}""")]
    [InlineData("3.13.2 skip wins over include", "{ a: number @skip(if: true) @include(if: true) b: number }", "{}", """{"b":7}""")]
    [InlineData("6.4.3 null of an object is null", "{ nothing { name } }", "{}", """{"nothing":null}""")]
    [InlineData("6.4.3 a list can have holes", "{ holes { name } }", "{}", """{"holes":[{"name":"item 1"},null,{"name":"item 3"}]}""")]
    public async Task Gives_the_data(string rule, string document, string variables, string data)
    {
        var answer = await AskAsync(document, variables);

        Assert.True(answer.Errors.Length == 0, $"{rule}: {answer.Text}");
        Assert.Equal(data, answer.Data.GetRawText());
    }

    [Theory]
    [InlineData("6.4.4 an error of a field that can be null is null there", "{ item { name broken } }", """{"item":{"name":"item 1","broken":null}}""", """["item","broken"]""")]
    [InlineData("6.4.4 null where it cannot be goes to the parent", "{ second { name needed } }", """{"second":null}""", """["second","needed"]""")]
    [InlineData("6.4.4 and to the parent's parent", "{ second { neededSelf { neededSelf { needed } } } a: number }", """{"second":null,"a":7}""", """["second","neededSelf","neededSelf","needed"]""")]
    [InlineData("6.4.4 and no further than to one that can be null", "{ second { self { needed } name } }", """{"second":{"self":null,"name":"item 2"}}""", """["second","self","needed"]""")]
    [InlineData("6.4.4 in a list to the item", "{ items { needed } }", """{"items":[{"needed":"needed 1"},null,{"needed":"needed 3"}]}""", """["items",1,"needed"]""")]
    [InlineData("6.4.4 in a list of items that cannot be null to the list", "{ neededItems { needed } a: number }", """{"neededItems":null,"a":7}""", """["neededItems",1,"needed"]""")]
    [InlineData("6.4.4 under an alias the path has the alias", "{ x: item { y: broken } }", """{"x":{"y":null}}""", """["x","y"]""")]
    [InlineData("3.5.1 an Int beyond 32 bits is an error", "{ large a: number }", """{"large":null,"a":7}""", """["large"]""")]
    public async Task Puts_null_and_one_error_in_their_places(string rule, string document, string data, string path)
    {
        var answer = await AskAsync(document, "{}");

        Assert.True(answer.Errors.Length == 1, $"{rule}: {answer.Text}");
        Assert.Equal(path, answer.Error.GetProperty("path").GetRawText());
        Assert.Equal(data, answer.Data.GetRawText());
    }

    [Theory]
    [InlineData("6.1 of several operations one is named", "query A { number } query B { number }", null, "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("6.1 the named operation exists", "query A { number }", "B", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("6.1.2 null for a variable that cannot be null", "query ($n: Int!) { number(n: $n) }", null, "BAD_USER_INPUT")]
    public async Task Refuses_a_request_without_data(string rule, string document, string? operation, string code)
    {
        var answer = await _api.Client.PostAsync(System.Text.Json.JsonSerializer.Serialize(new { query = document, operationName = operation, variables = new { n = (int?)null } }));

        Assert.True(answer.Codes.SequenceEqual([code]), $"{rule}: {answer.Text}");
        Assert.False(answer.Json.TryGetProperty("data", out _), answer.Text);
    }

    private Task<Answer> AskAsync(string document, string variables) => _api.Client.PostAsync(
        $$"""{"query":{{System.Text.Json.JsonSerializer.Serialize(document)}},"variables":{{variables}} }""");

    private static void Add(ObjectGraphType type, string name, IGraphType fieldType, Func<GraphQL.IResolveFieldContext, object?> resolve) =>
        type.AddField(new FieldType { Name = name, ResolvedType = fieldType, Resolver = new FuncFieldResolver<object?>(resolve) });
}
