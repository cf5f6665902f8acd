using System.Globalization;
using System.Text.Json;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Storage;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Tests.Oracle;

/// <summary>
/// Compares the execution of drawn operations with that of GraphQL.NET's own executer on the same schema and data. The number of operations is
/// 20,000, or that of the environment variable <c>COOPGRAPH_DRAWN_OPERATIONS</c>; where the store answers late, 600.
/// </summary>
public sealed class OracleTests
{
    private const string Count = "COOPGRAPH_DRAWN_OPERATIONS";
    private const int Usual = 20_000;
    private const int Late = 600;

    [Fact]
    public async Task Drawn_operations_are_answered_as_by_another_executer_with_variables_and_with_literals()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable(Count), CultureInfo.InvariantCulture, out var given) ? given : Usual;
        await CompareAsync(store => store, 0, count);
    }

    [Fact]
    public async Task Drawn_operations_are_answered_alike_where_every_answer_of_the_store_comes_late() =>
        await CompareAsync(store => new LateStore(store), 3_000_000, Late);

    private static async Task CompareAsync(Func<ICoopGraphStore, ICoopGraphStore> before, int from, int count)
    {
        await using var host = await ConsoleHost.StartAsync(before, ("GraphQL:Budget:MaxErrors", "1000"));
        var schema = host.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        var (executed, differences) = (0, new List<string>());

        for (var seed = from; seed < from + count && differences.Count < 5; seed++)
        {
            var operation = OperationDrawer.Draw(schema, seed);
            var ours = Outcome.Of(await host.RunAsync(operation.WithVariables, operation.Variables));
            var literal = Outcome.Of(await host.RunAsync(operation.WithLiterals, "{}"));
            var oracle = Outcome.Of(await OracleAsync(host.Services, schema, operation));
            executed += ours.IsExecuted ? 1 : 0;
            if (ours.IsExecuted && !literal.IsExecuted && !oracle.IsExecuted && await IsRefusedAsync(host, operation.WithNothingLeftOut(), oracle))
                continue;
            if (Difference(ours, literal, oracle) is { } difference)
                differences.Add($"{seed}: {difference}\n{operation.WithVariables}\n{operation.Variables}\n{operation.WithLiterals}\nours {ours}\nliteral {literal}\noracle {oracle}");
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
        // Most of what is drawn has to be executed, or little was compared.
        Assert.True(executed > count / 2, $"{executed} of {count} were executed.");
    }

    // The arguments of a field that is left out are not read (sections 3.13 and 6.4.1 of the specification), so a variable may be null there where no condition
    // may. A document says it of a literal all the same, and GraphQL.NET reads the arguments before it leaves fields out.
    private static async Task<bool> IsRefusedAsync(ConsoleHost host, DrawnOperation whole, Outcome oracle)
    {
        var ours = Outcome.Of(await host.RunAsync(whole.WithVariables, whole.Variables));
        return !ours.IsExecuted && oracle.Errors.All(error => ours.Errors.Any(own => own.Code == error.Code));
    }

    private static string? Difference(Outcome ours, Outcome literal, Outcome oracle)
    {
        // The limits, which refuse before the first field, are this project's own.
        if (!ours.IsExecuted && ours.Errors.All(error => error.Code is "QUERY_TOO_EXPENSIVE" or "DOCUMENT_TOO_LARGE" or "DOCUMENT_TOO_DEEP"))
            return null;
        if (ours.IsExecuted != oracle.IsExecuted)
            return "one is executed, the other is not";
        if (ours.IsExecuted != literal.IsExecuted)
            return "variables and literals are not executed alike";
        if (!ours.IsExecuted)
            return ours.Errors.Select(error => error.Code).Distinct().SequenceEqual(literal.Errors.Select(error => error.Code).Distinct()) ? null : "codes of variables and literals";
        if (!JsonElement.DeepEquals(ours.Data, oracle.Data))
            return "data";
        if (!JsonElement.DeepEquals(ours.Data, literal.Data) || !ours.Errors.SequenceEqual(literal.Errors))
            return "variables and literals";
        // Beyond the cap on errors, the rest is not known.
        if (ours.Errors.Any(error => error.Code == "MORE_ERRORS"))
            return null;
        if (ours.Errors.Except(oracle.Errors).Any())
            return "errors that the other does not have";
        // A field below a null that an error has caused need not be executed any more (section 6.4.4 of the specification).
        return oracle.Errors.Except(ours.Errors).All(error => ours.IsNullAround(error.Path)) ? null : "errors that the other has";
    }

    private static async Task<string> OracleAsync(IServiceProvider services, ISchema schema, DrawnOperation operation)
    {
        await using var scope = services.CreateAsyncScope();
        var runner = services.GetRequiredService<OperationRunner>();
        var result = await new DocumentExecuter().ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = operation.WithVariables,
            Variables = services.GetRequiredService<ResponseSerializer>().Deserialize<Inputs>(operation.Variables),
            RequestServices = scope.ServiceProvider,
            UnhandledExceptionDelegate = context =>
            {
                context.Exception = runner.Fail(context.OriginalException, "the oracle").Errors![0];
                return Task.CompletedTask;
            },
        });
        return new GraphQLSerializer(services.GetRequiredService<GraphQL.Execution.IErrorInfoProvider>()).Serialize(result);
    }
}
