using CoopGraph.Neo4j.QueryApi.Wire;
using CoopGraph.Neo4j.Tests.Support;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.Tests.Wire;

/// <summary>Tests of the check of the settings.</summary>
public sealed class OptionsTests
{
    [Theory]
    [InlineData("Uri", "localhost", "absolute URI")]
    [InlineData("Uri", "bolt://localhost:7687", "give the HTTP port, such as http://localhost:7474")]
    [InlineData("Uri", "neo4j+s://db.example:7687", "give the HTTP port, such as http://db.example:7474")]
    [InlineData("Uri", "ftp://localhost", "http or https")]
    [InlineData("Uri", "http://neo4j:secret-word@localhost:7474", "Neo4j:User and Neo4j:Password")]
    [InlineData("User", "neo4j", "without Neo4j:Password")]
    [InlineData("Password", "", "is empty")]
    [InlineData("BearerToken", "a b", "BearerToken")]
    [InlineData("Database", " ", "Neo4j:Database")]
    [InlineData("AttemptTimeout", "00:00:00", "Neo4j:AttemptTimeout")]
    [InlineData("TotalTimeout", "00:00:01", "shorter than")]
    [InlineData("MaxConnections", "0", "from 1 to 1000")]
    public async Task A_wrong_setting_is_named_with_what_would_be_right(string name, string value, string part)
    {
        await using var client = TestClient.Of(FakeServer.Answering(Answers.One), (name, value));
        var e = Assert.Throws<OptionsValidationException>(() => client.Client);
        Assert.Contains(part, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_and_a_token_exclude_each_other()
    {
        await using var client = TestClient.Of(FakeServer.Answering(Answers.One), ("Password", "geheimes"), ("BearerToken", "zeichen"));
        var e = Assert.Throws<OptionsValidationException>(() => client.Client);
        Assert.Contains("both set", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://db.example", "https://db.example/db/neo4j/query/v2")]
    [InlineData("https://db.example/graph", "https://db.example/graph/db/neo4j/query/v2")]
    public async Task A_path_of_the_address_stands_before_the_servers_own(string address, string expected)
    {
        await using var client = TestClient.Of(FakeServer.Answering(Answers.One), ("Uri", address));
        using var request = client.Get<RequestFactory>().Read("RETURN 1", TestClient.Nothing);
        Assert.Equal(expected, request.RequestUri!.ToString());
    }
}
