using System.Security.Claims;
using System.Text.Json.Nodes;
using CoopGraph.Access;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Json;
using GraphQL;
using GraphQL.Transport;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Tests.Curation;

/// <summary>A console host for operations that have a caller.</summary>
internal sealed class EditingHost(ConsoleHost host) : IAsyncDisposable
{
    /// <summary>A case between two counties of Anhui, as variables have it.</summary>
    public const string Case =
        """
        {"parties": [{"unit": {"name": "肥东县"}}, {"unit": {"code": "340828"}}], "date": "2017-06", "dateBasis": "SIGNED", "mechanism": "SELF_INITIATED",
         "issueArea": "ECONOMY", "title": "A park in common", "source": {"title": "A page", "url": "https://example.org/a", "evidence": "They signed it.", "confidence": "HIGH"}}
        """;

    private const string Errors =
        """
        errors { __typename ... on Error { message } ... on InvalidCooperationError { violations { path rule message } }
          ... on DuplicateCooperationError { path cooperations { caseId } } ... on RevisionConflictError { revision isWithdrawn current { caseId title revision } }
          ... on CooperationNotFoundError { caseId path } ... on NotAuthorizedError { role } }
        """;

    public static async Task<EditingHost> StartAsync() => new(await ConsoleHost.StartAsync());

    public Task<(JsonNode Payload, int? Status)> AddAsync(string theCase, Role? role = Role.Curator, string more = "") => EditAsync(
        "addCooperation", "AddCooperationInput", "cooperation { caseId title provenance revision parties { unit { code } } } dataVersion",
        $$"""{"cooperation": {{theCase}}, "reason": "A newspaper says so."{{more}}}""", role);

    /// <summary>Runs a mutation and returns its payload, and the status that it asks for.</summary>
    public async Task<(JsonNode Payload, int? Status)> EditAsync(string field, string type, string selection, string input, Role? role = Role.Curator)
    {
        var errors = type.StartsWith("Add", StringComparison.Ordinal) ? Of("NotFound", "Conflict") : type.StartsWith("Import", StringComparison.Ordinal) ? Of("Conflict") : Of("Duplicate");
        var (answer, status) = await RunAsync($$"""mutation ($input: {{type}}!) { {{field}}(input: $input) { {{selection}} {{errors}} } }""", $$"""{"input": {{input}}}""", role);
        return (answer["data"]![field]!, status);
    }

    /// <summary>Runs a document and returns the whole response.</summary>
    public async Task<(JsonNode Answer, int? Status)> RunAsync(string document, string variables = "{}", Role? role = null)
    {
        var given = host.Services.GetRequiredService<ResponseSerializer>().Deserialize<Inputs>(variables);
        var request = new GraphQLRequest { Query = document, Variables = given };
        var result = await host.Services.GetRequiredService<OperationRunner>().RunAsync(request, PrincipalOf(role), OperationKindRule.SingleResponse, default);
        using var json = PooledJsonWriter.Take();
        host.Services.GetRequiredService<ResponseSerializer>().Write(json, result);
        return (JsonNode.Parse(json.Written().Span)!, (result as ExecutedResult)?.Status);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    // A fragment on a type that a union does not have is no valid document.
    private static string Of(params string[] without) => string.Join(
        "\n", Errors.Replace(" ... on", "\n... on", StringComparison.Ordinal).Split('\n').Where(line => !Array.Exists(without, type => line.Contains($"on {TypeOf(type)} ", StringComparison.Ordinal))));

    private static string TypeOf(string kind) => kind switch
    {
        "NotFound" => "CooperationNotFoundError",
        "Conflict" => "RevisionConflictError",
        _ => "DuplicateCooperationError",
    };

    private static ClaimsPrincipal? PrincipalOf(Role? role) => role is null
        ? null
        : new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "lin"), new(ClaimTypes.Role, role.Value.ToString())], "a test"));
}
