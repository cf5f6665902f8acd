using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Tests;

/// <summary>The engine runs documents in the process, without a web server.</summary>
public class ConsoleHostTests
{
    [Fact]
    public async Task A_document_is_answered_with_its_data_version()
    {
        await using var host = await ConsoleHost.StartAsync();

        var response = await host.RunAsync(
            """{ county(by: {code: "340122"}) { name partners(where: {scope: {neq: SAME_PREFECTURE}}) { nodes { name } } } }""");

        Assert.StartsWith(
            """{"data":{"county":{"name":"Feidong County","partners":{"nodes":[{"name":"Funan County"}""", response, StringComparison.Ordinal);
        Assert.Contains("\"dataVersion\":\"1.", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_and_codes_of_errors_are_those_of_the_service()
    {
        await using var host = await ConsoleHost.StartAsync(("GraphQL:Budget:MaxAliases", "1"));

        Assert.Contains(ErrorCodes.ValidationFailed, await host.RunAsync("{ nothing }"), StringComparison.Ordinal);
        Assert.Contains("DOCUMENT_TOO_LARGE", await host.RunAsync("{ a: __typename b: __typename }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_says_which_kinds_of_operations_it_allows()
    {
        await using var host = await ConsoleHost.StartAsync();
        var nothing = new OperationKindRule(kind => kind == OperationType.Query ? Refusals.OnlyQueriesWithGet : null);

        Assert.Contains("METHOD_NOT_ALLOWED", await host.RunAsync("{ __typename }", nothing), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await host.RunAsync("{ __typename }"));
    }

    [Fact]
    public async Task A_caller_who_has_gone_gets_no_response()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.RunAsync("{ dataset { version } }", cancellation: gone.Token));
    }

    [Fact]
    public async Task No_part_of_ASP_NET_is_loaded()
    {
        await using var host = await ConsoleHost.StartAsync();
        await host.RunAsync("{ dataset { version } }");

        Assert.DoesNotContain(
            AppDomain.CurrentDomain.GetAssemblies(),
            assembly => assembly.GetName().Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }
}
