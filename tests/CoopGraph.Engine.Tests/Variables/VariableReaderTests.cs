using System.Collections;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Filters;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Instrumentation;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Tests.Variables;

/// <summary>Tests that compiled readers take the values that GraphQL.NET takes, no others, and make the same of them.</summary>
public sealed class VariableReaderTests(VariableReaderTests.SharedHost shared) : IClassFixture<VariableReaderTests.SharedHost>
{
    [Theory]
    [InlineData("Int", """{"v":3}""")]
    [InlineData("Int", """{"v":null}""")]
    [InlineData("Int", "{}")]
    [InlineData("Int! = 7", "{}")]
    [InlineData("Int = null", "{}")]
    [InlineData("[Int!]", """{"v":3}""")]
    [InlineData("[Int]", """{"v":[3,null]}""")]
    [InlineData("[Int!]", """{"v":null}""")]
    [InlineData("[[Int]]", """{"v":[[1],[2]]}""")]
    [InlineData("[[Int]]", """{"v":5}""")]
    [InlineData("[String]", """{"v":"abc"}""")]
    [InlineData("Float", """{"v":3}""")]
    [InlineData("Float", """{"v":1e29}""")]
    [InlineData("ID", """{"v":3}""")]
    [InlineData("Boolean", """{"v":true}""")]
    [InlineData("Date", """{"v":"2016-02-29"}""")]
    [InlineData("UnitCode!", """{"v":"340122"}""")]
    [InlineData("Mechanism", """{"v":"ARRANGED"}""")]
    [InlineData("[Mechanism!]", """{"v":"ARRANGED"}""")]
    [InlineData("UnitBy!", """{"v":{"code":"340122"}}""")]
    [InlineData("[CooperationSortInput!]", """{"v":{"year":"DESC"}}""")]
    [InlineData("CooperationFilterInput", """{"v":{}}""")]
    [InlineData("CooperationFilterInput", """{"v":{"year":{"gte":2012,"lte":2015},"mechanism":{"in":["ARRANGED",null]}}}""")]
    [InlineData("CooperationFilterInput", """{"v":{"mechanism":{"in":["ARRANGED",null]},"year":{"lte":2015,"gte":2012}}}""")]
    [InlineData("CooperationFilterInput", """{"v":{"or":[{"year":{"eq":null}},{"amount":{"gt":1e29}}],"and":{"year":{"neq":2012}}}}""")]
    [InlineData("CooperationFilterInput", """{"v":{"parties":{"some":{"unit":{"name":{"contains":"Fei"}}}}}}""")]
    [InlineData("CooperationFilterInput = {year: {eq: 2016}}", "{}")]
    [InlineData("UnitFilterInput", """{"v":{"partners":{"any":false}}}""")]
    public async Task A_right_value_is_read_alike(string type, string values)
    {
        var (operation, given) = Compile(type, values);

        var read = operation.Variables.TryRead(given);

        Assert.NotNull(read);
        var (theirs, wrong) = await GraphQLNetAsync(operation, given);
        Assert.True(wrong is null or { Count: 0 });
        Assert.Equal(Dump(theirs), Dump(read));
    }

    [Theory]
    [InlineData("Int", """{"v":"3"}""")]
    [InlineData("Int", """{"v":2147483648}""")]
    [InlineData("Int", """{"v":[3]}""")]
    [InlineData("Int!", """{"v":null}""")]
    [InlineData("Int!", "{}")]
    [InlineData("Int! = 7", """{"v":null}""")]
    [InlineData("[Int!]", """{"v":[3,null]}""")]
    [InlineData("[Int!]!", """{"v":null}""")]
    [InlineData("String", """{"v":3}""")]
    [InlineData("Boolean", """{"v":"true"}""")]
    [InlineData("Date", """{"v":"2015-02-30"}""")]
    [InlineData("Date = \"2015-02-30\"", "{}")]
    [InlineData("UnitCode", """{"v":"34"}""")]
    [InlineData("Mechanism", """{"v":"arranged"}""")]
    [InlineData("Mechanism", """{"v":1}""")]
    [InlineData("UnitBy!", """{"v":{}}""")]
    [InlineData("UnitBy!", """{"v":{"code":null}}""")]
    [InlineData("UnitBy!", """{"v":{"code":"340122","x":1}}""")]
    [InlineData("UnitBy!", """{"v":"340122"}""")]
    [InlineData("[CooperationSortInput!]", """{"v":{"year":"DESC","caseId":"ASC"}}""")]
    [InlineData("CooperationFilterInput", """{"v":{"yaer":{"eq":2016}}}""")]
    [InlineData("CooperationFilterInput", """{"v":{"year":null}}""")]
    [InlineData("CooperationFilterInput", """{"v":{"year":{"in":null}}}""")]
    [InlineData("CooperationFilterInput", """{"v":{"or":[null]}}""")]
    [InlineData("CooperationFilterInput", """{"v":{"year":2016}}""")]
    [InlineData("CooperationFilterInput", """{"v":[]}""")]
    public async Task A_wrong_value_is_left_to_the_one_who_explains_it(string type, string values)
    {
        var (operation, given) = Compile(type, values);

        Assert.Null(operation.Variables.TryRead(given));

        Assert.True(await IsRefusedAsync(operation, given));
    }

    private (CompiledOperation Operation, Inputs Given) Compile(string type, string values)
    {
        var schema = shared.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        var document = shared.Services.GetRequiredService<IDocumentBuilder>().Build($"query ($v: {type}) {{ __typename }}");
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        return (new CompiledOperation(schema, document, operation, CompiledDocument.HashOf("")), shared.Services.GetRequiredService<ResponseSerializer>().Deserialize<Inputs>(values)!);
    }

    private static async Task<bool> IsRefusedAsync(CompiledOperation operation, Inputs given)
    {
        try
        {
            return (await GraphQLNetAsync(operation, given)).Wrong is { Count: > 0 };
        }
        catch (InvalidQuestionException)
        {
            return true;
        }
    }

    private static async Task<(GraphQL.Validation.Variables Variables, List<ValidationError>? Wrong)> GraphQLNetAsync(CompiledOperation operation, Inputs given) =>
        await new ValidationContext
        {
            Schema = operation.Schema,
            Document = operation.Document,
            Operation = operation.Definition,
            Variables = given,
            UserContext = new Dictionary<string, object?>(),
            Metrics = Metrics.None,
            Extensions = Inputs.Empty,
        }.GetVariablesValuesAsync(null);

    private static string Dump(GraphQL.Validation.Variables variables) => string.Join(
        '\n', variables.Select(one => $"{one.Name} {one.ValueSpecified} {one.IsDefault} {Dump(one.Value)}"));

    // Records show their lists by the names of classes, so every property is looked at. The leaves of a condition include the condition.
    private static string Dump(object? value) => value switch
    {
        null => "null",
        string or ValueType => $"{value.GetType().Name} {value}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Dump))}]",
        _ => $"{value.GetType().Name}({string.Join(", ", value.GetType().GetProperties().Where(one => one.Name != nameof(Predicate.Leaves)).Select(one => $"{one.Name} {Dump(one.GetValue(value))}"))})",
    };

    /// <summary>One host for all tests of the class.</summary>
    public sealed class SharedHost : IAsyncLifetime
    {
        private ConsoleHost _host = null!;

        internal IServiceProvider Services => _host.Services;

        public async Task InitializeAsync() => _host = await ConsoleHost.StartAsync();

        public Task DisposeAsync() => _host.DisposeAsync().AsTask();
    }
}
