using CoopGraph.Testing;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Neo4j.Tests.Containers;

/// <summary>Tests what holds without Docker for the servers that tests start in its containers.</summary>
public sealed class ServerContainerTests
{
    [Fact]
    public void The_images_are_those_of_the_container_file()
    {
        var file = File.ReadAllText(Path.Combine(Repository.Root, "docker-compose.yml"));
        Assert.Contains($"image: {ServerContainer.Neo4jImage}\n", file, StringComparison.Ordinal);
        Assert.Contains($"image: {ServerContainer.RedisImage}\n", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("db.transaction.timeout", "NEO4J_db_transaction_timeout")]
    [InlineData("server.http_enabled_modules", "NEO4J_server_http__enabled__modules")]
    public void A_setting_is_written_as_the_image_takes_it(string setting, string variable) => Assert.Equal(variable, ServerContainer.VariableOf(setting));

    [Fact]
    public void Without_Docker_the_reason_says_where_it_was_looked_for()
    {
        Assert.Equal("there is no Docker at /no/docker.sock, and DOCKER_HOST names none", ServerContainer.FindOut(null, "/no/docker.sock"));
        Assert.Null(ServerContainer.FindOut("tcp://127.0.0.1:2375", "/no/docker.sock"));
    }
}
