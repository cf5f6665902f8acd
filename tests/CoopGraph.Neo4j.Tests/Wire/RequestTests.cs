using System.Text.Json;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Neo4j.Tests.Wire;

/// <summary>Tests of the requests that are sent.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task A_reading_statement_is_sent_with_access_mode_read_its_parameters_and_a_mark()
    {
        var body = await SentAsync(new Dictionary<string, object?> { ["name"] = "江宁区", ["codes"] = new List<string> { RealUnits.Feidong }, ["none"] = null });
        Assert.Matches("""^\{"statement":"RETURN 1","accessMode":"Read","parameters":\{"name":"江宁区","codes":\["340122"\],"none":null,"callMark":"[0-9a-f]{16}-1"\}\}$""", body);
    }

    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(1e300, "1E+300")]
    [InlineData(5f, "5.0")]
    [InlineData(long.MaxValue, "9223372036854775807")]
    [InlineData((short)3, "3")]
    [InlineData(true, "true")]
    public async Task Numbers_keep_their_type(object value, string json) =>
        Assert.Contains($"\"x\":{json},", await SentAsync(new Dictionary<string, object?> { ["x"] = value }), StringComparison.Ordinal);

    [Fact]
    public async Task Decimals_and_days_are_written_as_numbers_and_text()
    {
        var body = await SentAsync(new Dictionary<string, object?>
        {
            ["a"] = 195.9m,
            ["b"] = 3m,
            ["c"] = new DateOnly(2015, 12, 3),
            ["d"] = new List<object?> { new Dictionary<string, object?> { ["e"] = 1 }, "f" },
        });
        Assert.Contains(""" "a":195.9,"b":3.0,"c":"2015-12-03","d":[{"e":1},"f"] """.Trim(), body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Cypher_does_not_have_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => SentAsync(new Dictionary<string, object?> { ["x"] = double.NaN }));
        await Assert.ThrowsAsync<ArgumentException>(() => SentAsync(new Dictionary<string, object?> { ["x"] = Guid.Empty }));
        await Assert.ThrowsAsync<ArgumentException>(() => SentAsync(new Dictionary<string, object?> { ["x"] = ulong.MaxValue }));
    }

    [Fact]
    public async Task Nothing_in_a_value_ends_its_string()
    {
        var value = "\"}\\ \n\u2028\0'; MATCH (n) DETACH DELETE n //";
        using var body = JsonDocument.Parse(await SentAsync(new Dictionary<string, object?> { ["x"] = value }));
        Assert.Equal(value, body.RootElement.GetProperty("parameters").GetProperty("x").GetString());
    }

    [Fact]
    public async Task Credentials_go_as_basic_or_bearer_and_never_into_a_message_or_the_log()
    {
        var fake = FakeServer.Answering(
            () => Answers.Error(401, "Neo.ClientError.Security.Unauthorized"), Answers.Reset, Answers.Refused, Answers.Truncated);
        await using var client = TestClient.Of(fake, ("User", "reader"), ("Password", "geheimes密码"));
        for (var i = 0; i < 3; i++)
        {
            var e = await Assert.ThrowsAsync<Storage.StoreUnavailableException>(() => client.ReadAsync());
            AssertHoldsNoSecret(e.ToString());
        }

        Assert.Equal("Basic cmVhZGVyOmdlaGVpbWVz5a+G56CB", fake.Authorization);
        AssertHoldsNoSecret(client.Log.Text);
        AssertHoldsNoSecret(client.Get<Microsoft.Extensions.Options.IOptions<Neo4jOptions>>().Value.ToString());

        var bearer = FakeServer.Answering(Answers.One);
        await using var other = TestClient.Of(bearer, ("BearerToken", "abc.def"));
        await other.ReadAsync();
        Assert.Equal("Bearer abc.def", bearer.Authorization);
    }

    private static void AssertHoldsNoSecret(string text)
    {
        Assert.NotEmpty(text);
        Assert.DoesNotContain("geheimes", text, StringComparison.Ordinal);
        Assert.DoesNotContain("cmVhZGVy", text, StringComparison.Ordinal);
    }

    private static async Task<string> SentAsync(IReadOnlyDictionary<string, object?> parameters)
    {
        var fake = FakeServer.Answering(Answers.One);
        await using var client = TestClient.Of(fake);
        await client.Client.ReadAsync("RETURN 1", parameters, null, default);
        return Assert.Single(fake.Bodies);
    }
}
