using System.Net;
using System.Text;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Transport;

public class MalformedRequestTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private readonly HttpClient _client = api.Client();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("\"{ __typename }\"")]
    [InlineData("""{"query":"{ __typename }"} x""")]
    [InlineData("""{"query":"{ __typename }",}""")]
    [InlineData("""{"query":"{ __typename }","query":"{ a }"}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":1,"a":2}}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":1e999}}""")]
    [InlineData("""{"query":"{ __typename } \ud800"}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"a":"\udc00"}}""")]
    [InlineData("""{"query":"{ __typename }","variables":{"\ud800":1}}""")]
    [InlineData("""{"variables":{}}""")]
    [InlineData("""{"query":null}""")]
    [InlineData("""{"query":" "}""")]
    [InlineData("""{"query":1}""")]
    [InlineData("""{"query":"{ __typename }","operationName":1}""")]
    [InlineData("""{"query":"{ __typename }","variables":"{}"}""")]
    [InlineData("""{"query":"{ __typename }","variables":[]}""")]
    [InlineData("""{"query":"{ __typename }","extensions":true}""")]
    public async Task Json_that_is_no_request_is_refused(string body)
    {
        foreach (var accept in new[] { "application/json", GraphQLClient.GraphQLResponse })
            (await _client.PostAsync(body, accept)).IsRefused(HttpStatusCode.BadRequest, "BAD_REQUEST");
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_refused()
    {
        byte[] body = [.. """{"query":"{ __typename } # """u8, 0xC3, 0x28, .. "\"}"u8];

        (await _client.PostAsync(body)).IsRefused(HttpStatusCode.BadRequest, "BAD_REQUEST");
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
        => Assert.Empty((await _client.PostAsync([.. Encoding.UTF8.Preamble, .. """{"query":"{ __typename }"}"""u8])).Errors);

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"query":"{ __typename }"}]""")]
    public async Task A_batch_is_refused(string body)
        => (await _client.PostAsync(body)).IsRefused(HttpStatusCode.BadRequest, "BATCHING_NOT_SUPPORTED");
}
