using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CoopGraph.Api.Tests.Support;

/// <summary>Sends GraphQL requests over HTTP, with short calls for tests.</summary>
internal static class GraphQLClient
{
    public const string GraphQLResponse = "application/graphql-response+json";

    public static Task<Answer> AskAsync(this HttpClient client, string query, object? variables = null, string accept = GraphQLResponse)
        => client.PostAsync(JsonSerializer.Serialize(new { query, variables }), accept);

    /// <summary>Sends one operation of a document.</summary>
    public static Task<Answer> AskOperationAsync(this HttpClient client, string query, string operationName)
        => client.PostAsync(JsonSerializer.Serialize(new { query, operationName }));

    /// <summary>Posts a body unchanged.</summary>
    public static Task<Answer> PostAsync(
        this HttpClient client, string body, string? accept = GraphQLResponse, string? contentType = "application/json")
        => client.PostAsync(Encoding.UTF8.GetBytes(body), accept, contentType);

    public static Task<Answer> PostAsync(
        this HttpClient client, byte[] body, string? accept = GraphQLResponse, string? contentType = "application/json")
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return client.SendAsync(HttpMethod.Post, "/graphql", accept, content);
    }

    public static Task<Answer> QueryAsync(this HttpClient client, string queryString, string? accept = GraphQLResponse)
        => client.SendAsync(HttpMethod.Get, $"/graphql{queryString}", accept);

    public static async Task<Answer> SendAsync(
        this HttpClient client, HttpMethod method, string path, string? accept, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await client.SendAsync(request);
        return new(response.StatusCode, response.Content.Headers.ContentType?.ToString(), response.Headers, response.Content.Headers,
            await response.Content.ReadAsStringAsync());
    }
}

/// <summary>A response with its complete body.</summary>
internal sealed record Answer(
    HttpStatusCode Status, string? ContentType, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, string Text)
{
    /// <summary>The body.</summary>
    public override string ToString() => Text;

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public JsonElement Data => Json.GetProperty("data");

    public JsonElement[] Errors => Json.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray()] : [];

    /// <summary>The only error.</summary>
    public JsonElement Error => Assert.Single(Errors);

    public IEnumerable<string?> Codes => Errors.Select(error => error.GetProperty("extensions").GetProperty("code").GetString());

    /// <summary>The code of the only error.</summary>
    public string? Code => Assert.Single(Codes);

    public string? Message => Error.GetProperty("message").GetString();

    /// <summary>Asserts that the request was refused, with a single GraphQL error and no data.</summary>
    public void IsRefused(HttpStatusCode status, string code)
    {
        Assert.True(status == Status, $"{(int)Status}: {Text}");
        Assert.Equal(code, Code);
        Assert.False(Json.TryGetProperty("data", out _));
    }
}
