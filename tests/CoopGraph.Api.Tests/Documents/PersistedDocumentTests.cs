using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;
using GraphQL.Types;

namespace CoopGraph.Api.Tests.Documents;

/// <summary>Tests requests that name a document instead of sending it.</summary>
public sealed class PersistedDocumentTests
{
    private const string Query = "query Hello($name: String) { hello(name: $name) }";
    private static readonly string Hash = HashOf(Query);

    [Fact]
    public async Task A_document_is_registered_by_its_hash_and_then_named()
    {
        await using var api = await StartAsync();

        var unknown = await api.Client.PostAsync(Body(null, Hash));
        unknown.IsRefused(HttpStatusCode.OK, "PERSISTED_QUERY_NOT_FOUND");
        Assert.Equal("PersistedQueryNotFound", unknown.Message);
        Assert.Equal("Hello x", HelloIn(await api.Client.PostAsync(Body(Query, Hash))));
        Assert.Equal("Hello x", HelloIn(await api.Client.PostAsync(Body(null, Hash))));
        Assert.Equal("Hello x", HelloIn(await api.Client.QueryAsync(
            $"?variables={Uri.EscapeDataString("""{"name":"x"}""")}&extensions={Uri.EscapeDataString($$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{Hash}}}"}}""")}")));
    }

    [Fact]
    public async Task A_hash_that_is_not_the_documents_registers_nothing()
    {
        await using var api = await StartAsync();
        var wrong = HashOf("{ other }");

        (await api.Client.PostAsync(Body(Query, wrong))).IsRefused(HttpStatusCode.BadRequest, "PERSISTED_QUERY_HASH_MISMATCH");
        (await api.Client.PostAsync(Body(null, wrong))).IsRefused(HttpStatusCode.OK, "PERSISTED_QUERY_NOT_FOUND");
        (await api.Client.PostAsync(Body(null, Hash))).IsRefused(HttpStatusCode.OK, "PERSISTED_QUERY_NOT_FOUND");
    }

    [Theory]
    [InlineData("""{"persistedQuery":{"version":2,"sha256Hash":"x"}}""")]
    [InlineData("""{"persistedQuery":{"sha256Hash":"x"}}""")]
    [InlineData("""{"persistedQuery":{"version":1}}""")]
    [InlineData("""{"persistedQuery":"x"}""")]
    public async Task An_extension_of_another_form_is_refused(string extensions)
    {
        await using var api = await StartAsync();

        (await api.Client.PostAsync($$"""{"extensions":{{extensions}}}""")).IsRefused(HttpStatusCode.BadRequest, "BAD_REQUEST");
    }

    [Fact]
    public async Task What_was_registered_is_bounded_in_bytes()
    {
        await using var api = await StartAsync(("GraphQL:Documents:MaxRegisteredBytes", "600"));
        var other = Query + " # other";

        await api.Client.PostAsync(Body(Query, Hash));
        await api.Client.PostAsync(Body(other, HashOf(other)));
        await api.Client.PostAsync(Body(other + "2", HashOf(other + "2")));

        (await api.Client.PostAsync(Body(null, Hash))).IsRefused(HttpStatusCode.OK, "PERSISTED_QUERY_NOT_FOUND");
        Assert.Equal("Hello x", HelloIn(await api.Client.PostAsync(Body(null, HashOf(other + "2")))));
    }

    [Theory]
    [InlineData("documentId", "hello")]
    [InlineData("id", "hello")]
    [InlineData("doc_id", "from-relay")]
    [InlineData("documentId", "from-apollo")]
    [InlineData("documentId", "sha256:HASH")]
    [InlineData("id", "HASH")]
    public async Task A_trusted_document_is_named_by_its_id(string parameter, string id)
    {
        using var folder = TrustedFolder();
        await using var api = await StartAsync(("GraphQL:Documents:TrustedFolder", folder.PathOf("")), ("GraphQL:Documents:OnlyTrusted", "true"));
        id = id.Replace("HASH", Hash, StringComparison.Ordinal);

        Assert.Equal("Hello x", HelloIn(await api.Client.PostAsync($$"""{"{{parameter}}":"{{id}}","variables":{"name":"x"} }""")));
        Assert.Equal("Hello x", HelloIn(await api.Client.QueryAsync($"?{parameter}={Uri.EscapeDataString(id)}&variables={Uri.EscapeDataString("""{"name":"x"}""")}")));
    }

    [Fact]
    public async Task Where_only_trusted_ones_are_executed_every_other_is_refused()
    {
        using var folder = TrustedFolder();
        await using var api = await StartAsync(("GraphQL:Documents:TrustedFolder", folder.PathOf("")), ("GraphQL:Documents:OnlyTrusted", "true"));
        const string Other = "{ hello }";

        Assert.Equal("Hello x", HelloIn(await api.Client.AskAsync(Query, new { name = "x" })));
        (await api.Client.AskAsync(Other)).IsRefused(HttpStatusCode.Forbidden, "DOCUMENT_NOT_TRUSTED");
        (await api.Client.PostAsync(Body(Other, HashOf(Other)))).IsRefused(HttpStatusCode.Forbidden, "DOCUMENT_NOT_TRUSTED");
        // It was refused before it was registered, so nothing has its hash.
        (await api.Client.PostAsync(Body(null, HashOf(Other)))).IsRefused(HttpStatusCode.OK, "PERSISTED_QUERY_NOT_FOUND");
        (await api.Client.PostAsync("""{"documentId":"nothing"}""")).IsRefused(HttpStatusCode.OK, "PERSISTED_QUERY_NOT_FOUND");
    }

    [Theory]
    [InlineData(null, "no such folder")]
    [InlineData("[1]", "neither an Apollo manifest")]
    [InlineData("{\"operations\":[{\"id\":\"a\"}]}", "neither an Apollo manifest")]
    [InlineData("{\"other\":null}", "An id or a document is null.")]
    [InlineData("{\"operations\":[{\"id\":null,\"body\":\"{ other }\"}]}", "An id or a document is null.")]
    [InlineData("{\"hello\":\"{ other }\"}", "another document has the id 'hello'")]
    public async Task Documents_that_cannot_be_read_end_the_start_with_the_reason(string? json, string reason)
    {
        using var folder = TrustedFolder();
        if (json is not null)
            await File.WriteAllTextAsync(folder.PathOf("wrong.json"), json);
        var path = json is null ? folder.PathOf("missing") : folder.PathOf("");

        var error = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync(("GraphQL:Documents:TrustedFolder", path)));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private static TemporaryFolder TrustedFolder()
    {
        var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("hello.graphql"), Query);
        File.WriteAllText(folder.PathOf("relay.json"), JsonSerializer.Serialize(new Dictionary<string, string> { ["from-relay"] = Query }));
        File.WriteAllText(folder.PathOf("apollo.json"), JsonSerializer.Serialize(new
        {
            format = "apollo-persisted-query-manifest",
            version = 1,
            operations = new[] { new { id = "from-apollo", name = "Hello", type = "query", body = Query } },
        }));
        return folder;
    }

    private static Task<TinyApi> StartAsync(params (string Key, string Value)[] settings) => TinyApi.StartAsync(
        schema => schema.Query.Field<StringGraphType>("hello").Argument<StringGraphType>("name").Resolve(field => $"Hello {field.Arguments!["name"].Value}"),
        settings: settings);

    private static string Body(string? query, string hash) => JsonSerializer.Serialize(new
    {
        query,
        variables = new { name = "x" },
        extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } },
    });

    private static string? HelloIn(Answer answer) => answer.Errors.Length == 0 ? answer.Data.GetProperty("hello").GetString() : answer.Text;

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
