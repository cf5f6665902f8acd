using System.Net;
using System.Security.Claims;
using CoopGraph.Access;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Access;
using CoopGraph.Engine.Execution;
using GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Access;

/// <summary>Fields that need a role, on a schema with answers that are given again.</summary>
public class RoleTests
{
    private const string Secret = "{ open secret }";

    private int _resolved;

    [Fact]
    public async Task A_field_without_a_role_is_for_everyone()
    {
        await using var api = await StartAsync();

        Assert.Equal("1", (await AskAsync(api, null, "{ open }")).Data.GetProperty("open").GetString());
    }

    [Fact]
    public async Task A_caller_without_a_credential_gets_401_and_nothing_is_executed()
    {
        await using var api = await StartAsync();

        (await AskAsync(api, null, Secret)).IsRefused(HttpStatusCode.Unauthorized, "UNAUTHENTICATED");

        Assert.Equal(0, _resolved);
    }

    [Fact]
    public async Task A_caller_with_a_lower_role_gets_403_with_the_field_and_the_role()
    {
        await using var api = await StartAsync();

        var answer = await AskAsync(api, Role.Reader, Secret);

        answer.IsRefused(HttpStatusCode.Forbidden, "FORBIDDEN");
        Assert.Contains("`secret` needs the role curator", answer.Message, StringComparison.Ordinal);
        Assert.Equal(0, _resolved);
    }

    [Theory]
    [InlineData(Role.Curator)]
    [InlineData(Role.Admin)]
    public async Task A_caller_with_the_role_or_a_higher_one_gets_the_field(Role role)
    {
        await using var api = await StartAsync();

        Assert.Equal("2", (await AskAsync(api, role, Secret)).Data.GetProperty("secret").GetString());
    }

    [Fact]
    public async Task An_answer_to_one_role_is_not_given_to_another_although_the_document_is_known()
    {
        await using var api = await StartAsync();
        for (var i = 0; i < 3; i++)
        {
            Assert.Empty((await AskAsync(api, Role.Curator, Secret)).Errors);
            (await AskAsync(api, Role.Reader, Secret)).IsRefused(HttpStatusCode.Forbidden, "FORBIDDEN");
            (await AskAsync(api, null, Secret)).IsRefused(HttpStatusCode.Unauthorized, "UNAUTHENTICATED");
        }
    }

    [Theory]
    [InlineData("{ s: secret }")]
    [InlineData("{ ...F } fragment F on Query { secret }")]
    [InlineData("{ ... on Query { ... { secret } } }")]
    [InlineData("query($yes: Boolean = true) { secret @include(if: $yes) }")]
    [InlineData("{ thing { hidden } }")]
    [InlineData("{ thing { ... on Thing { hidden } } }")]
    [InlineData("{ real { hidden } }")]
    public async Task The_field_is_found_wherever_it_is_selected(string document)
    {
        await using var api = await StartAsync();

        (await AskAsync(api, Role.Reader, document)).IsRefused(HttpStatusCode.Forbidden, "FORBIDDEN");
    }

    [Theory]
    [InlineData("{ open secret @skip(if: true) }")]
    [InlineData("query($yes: Boolean = false) { open secret @include(if: $yes) }")]
    [InlineData("{ __type(name: \"Query\") { fields { name } } }")]
    public async Task A_field_that_is_left_out_needs_no_role(string document)
    {
        await using var api = await StartAsync();

        Assert.Empty((await AskAsync(api, null, document)).Errors);
    }

    private static async Task<Answer> AskAsync(TinyApi api, Role? role, string document)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonOf(document) };
        request.Headers.TryAddWithoutValidation("Accept", GraphQLClient.GraphQLResponse);
        if (role is not null)
            request.Headers.Add("Test-Role", role.ToString());
        using var response = await api.Client.SendAsync(request);
        return new(response.StatusCode, null, response.Headers, response.Content.Headers, await response.Content.ReadAsStringAsync());
    }

    private static StringContent JsonOf(string query) => new(System.Text.Json.JsonSerializer.Serialize(new { query }), null, "application/json");

    private Task<TinyApi> StartAsync() => TinyApi.StartAsync(
        schema =>
        {
            var thing = new InterfaceGraphType { Name = "Thing" };
            thing.Field<StringGraphType>("hidden");
            var real = new ObjectGraphType { Name = "Real", IsTypeOf = _ => true };
            real.Field<StringGraphType>("hidden").Resolve(_ => "h").FieldType.RequireRole(Role.Curator);
            real.AddResolvedInterface(thing);
            schema.RegisterType(real);
            schema.Query.Field<StringGraphType>("open").Resolve(_ => "1");
            schema.Query.Field<StringGraphType>("secret").Resolve(_ => Interlocked.Increment(ref _resolved) > 0 ? "2" : null).FieldType.RequireRole(Role.Curator);
            schema.Query.AddField(new FieldType { Name = "thing", ResolvedType = thing, Resolver = new GraphQL.Resolvers.FuncFieldResolver<object>(_ => new object()) });
            schema.Query.AddField(new FieldType { Name = "real", ResolvedType = real, Resolver = new GraphQL.Resolvers.FuncFieldResolver<object>(_ => new object()) });
        },
        services => services.AddSingleton<IDataVersion, NeverMoved>().AddSingleton<IStartupFilter, CallerFromHeader>());

    private sealed class NeverMoved : IDataVersion
    {
        public ValueTask<bool> IsCurrentAsync(string version, CancellationToken cancellation) => ValueTask.FromResult(true);
    }

    private sealed class CallerFromHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                if (http.Request.Headers["Test-Role"].ToString() is { Length: > 0 } role)
                    http.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Role, role)], "test"));
                return rest(http);
            });
            next(app);
        };
    }
}
