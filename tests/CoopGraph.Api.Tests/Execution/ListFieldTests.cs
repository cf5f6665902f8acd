using CoopGraph.Api.Tests.Support;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace CoopGraph.Api.Tests.Execution;

/// <summary>Tests the fields of the objects of a list: those that have their value at once, those that wait, and those that fail.</summary>
public sealed class ListFieldTests : IAsyncLifetime
{
    private readonly List<Thing?> _things = [new(1), new(2), new(3)];
    private TinyApi _api = null!;

    public async Task InitializeAsync() => _api = await TinyApi.StartAsync(schema =>
    {
        schema.RegisterTypeMapping<Thing, AutoRegisteringObjectGraphType<Thing>>();
        schema.Query.Field<ListGraphType<AutoRegisteringObjectGraphType<Thing>>>("things").Resolve(_ => _things);
    });

    public Task DisposeAsync() => _api.DisposeAsync().AsTask();

    [Fact]
    public async Task Fields_arguments_aliases_fragments_and_type_names_are_as_anywhere()
    {
        const string Query =
            """
            query ($by: Int!) { things { __typename no: number ...More next { number next { number } } } }
            fragment More on Thing { number times(by: $by) twice: times names ratio isFirst nothing colour }
            """;

        var answer = await _api.Client.AskAsync(Query, new { by = 10 });

        Assert.Empty(answer.Errors);
        Assert.Equal(
            """{"__typename":"Thing","no":1,"number":1,"times":10,"twice":2,"names":["一","one"],"ratio":0.5,"isFirst":true,"nothing":null,"colour":"RED","next":{"number":2,"next":{"number":3}}}""",
            answer.Data.GetProperty("things")[0].GetRawText());
        Assert.Equal([1, 2, 3], answer.Data.GetProperty("things").EnumerateArray().Select(thing => thing.GetProperty("no").GetInt32()));
    }

    [Fact]
    public async Task An_empty_list_and_an_entry_that_is_null()
    {
        _things[1] = null;
        var withNull = await _api.Client.AskAsync("{ things { number } }");
        _things.Clear();
        var empty = await _api.Client.AskAsync("{ things { number } }");

        Assert.Equal("""{"things":[{"number":1},null,{"number":3}]}""", withNull.Data.GetRawText());
        Assert.Equal("""{"things":[]}""", empty.Data.GetRawText());
    }

    [Fact]
    public async Task A_field_that_fails_is_told_with_its_place_and_the_others_are_there()
    {
        _things[1] = new Thing(-2);

        var answer = await _api.Client.AskAsync("{ things { number root } }");

        Assert.Equal("""["things",1,"root"]""", answer.Error.GetProperty("path").GetRawText());
        Assert.Equal("""{"things":[{"number":1,"root":1},{"number":-2,"root":null},{"number":3,"root":2}]}""", answer.Data.GetRawText());
    }

    [Fact]
    public async Task A_null_where_none_may_be_takes_its_object_with_it()
    {
        _things[1] = new Thing(-2);

        var answer = await _api.Client.AskAsync("{ things { sure } }");

        Assert.Equal("""["things",1,"sure"]""", answer.Error.GetProperty("path").GetRawText());
        Assert.Equal("""{"things":[{"sure":"1"},null,{"sure":"3"}]}""", answer.Data.GetRawText());
    }

    [Theory]
    [InlineData("later", "1")]
    [InlineData("loaded", "2")]
    [InlineData("loadedLater", "2")]
    [InlineData("loadedLater again: loadedLater", "2,\"again\":2")]
    [InlineData("place", "\"1 at things.0.place\"")]
    public async Task Fields_that_wait_or_look_at_the_request_get_what_they_need(string field, string first)
    {
        for (var i = 0; i < 2; i++)
        {
            var answer = await _api.Client.AskAsync($$"""{ things { number next { number } {{field}} } }""");

            Assert.Empty(answer.Errors);
            Assert.Equal($$$"""{"number":1,"next":{"number":2},"{{{field.Split(' ')[0]}}}":{{{first}}}}""", answer.Data.GetProperty("things")[0].GetRawText());
        }
    }

    [Fact]
    public async Task What_a_directive_decides_is_decided_for_each_request()
    {
        const string Query = "query ($more: Boolean!) { things { number times @include(if: $more) } }";

        var without = await _api.Client.AskAsync(Query, new { more = false });
        var with = await _api.Client.AskAsync(Query, new { more = true });

        Assert.Equal("""{"number":1}""", without.Data.GetProperty("things")[0].GetRawText());
        Assert.Equal("""{"number":1,"times":2}""", with.Data.GetProperty("things")[0].GetRawText());
    }

    public enum Colour
    {
        Red,
    }

    public sealed class Thing(int number)
    {
        public int Number => number;

        public string[] Names { get; } = ["一", "one"];

        public double Ratio { get; } = 0.5;

        public bool IsFirst => number == 1;

        public string? Nothing { get; }

        public Colour Colour { get; } = Colour.Red;

        public Thing? Next => number < 3 ? new(number + 1) : null;

        public int? Root => number > 0 ? (int)Math.Round(Math.Sqrt(number + 0.5)) : throw new ExecutionError("A negative number has none.");

        public string Sure => number > 0 ? $"{number}" : null!;

        public int Times(int by = 2) => number * by;

        public async Task<int> Later()
        {
            await Task.Yield();
            return number;
        }

        public IDataLoaderResult<int> Loaded() => new Doubled(number);

        public async Task<IDataLoaderResult<int>> LoadedLater()
        {
            await Task.Yield();
            return new Doubled(number);
        }

        public string Place(IResolveFieldContext context) => $"{number} at {string.Join('.', context.Path)}";
    }

    private sealed class Doubled(int number) : IDataLoaderResult<int>
    {
        public async Task<int> GetResultAsync(CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return number * 2;
        }

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);
    }
}
