using System.Text.Json;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Testing.Servers;

namespace CoopGraph.Neo4j.Tests.Server;

/// <summary>Tests of reading from a real server.</summary>
public sealed class ReadingTests
{
    [SkippableFact]
    public async Task Parameters_of_every_kind_come_back_as_they_went()
    {
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync());
        var parameters = new Dictionary<string, object?>
        {
            ["text"] = "江宁区 \"'\\\n\u2028🀄",
            ["big"] = long.MaxValue,
            ["small"] = long.MinValue,
            ["beyond"] = 9007199254740993L,
            ["float"] = 0.1,
            ["whole"] = 1.0,
            ["decimal"] = 195.9m,
            ["yes"] = true,
            ["none"] = null,
            ["day"] = new DateOnly(2015, 12, 3),
            ["list"] = new object?[] { 1, "二", null, new Dictionary<string, object?> { ["k"] = new[] { 1, 2 } } },
        };
        var names = parameters.Keys.ToArray();
        var statement = "RETURN " + string.Join(", ", names.Select(name => $"${name}")) + ", $whole / 2 AS half";
        var row = Assert.Single((await client.Client.ReadAsync(statement, parameters, null, default)).Rows);

        Assert.Equal(parameters["text"], row[0].GetString());
        Assert.Equal(long.MaxValue, row[1].GetInt64());
        Assert.Equal(long.MinValue, row[2].GetInt64());
        Assert.Equal(9007199254740993L, row[3].GetInt64());
        Assert.Equal(0.1, row[4].GetDouble());
        Assert.Equal(1.0, row[5].GetDouble());
        Assert.Equal(195.9m, row[6].GetDecimal());
        Assert.True(row[7].GetBoolean());
        Assert.Equal(JsonValueKind.Null, row[8].ValueKind);
        Assert.Equal("2015-12-03", row[9].GetString());
        Assert.Equal("""[1,"二",null,{"k":[1,2]}]""", row[10].GetRawText());
        Assert.Equal(0.5, row[11].GetDouble());
    }

    [SkippableFact]
    public async Task Long_answers_are_read_whole()
    {
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync());
        var answer = await client.ReadAsync("UNWIND range(1, 20000) AS n RETURN n, '安徽省' + toString(n) AS name");
        Assert.Equal(20000, answer.Rows.Count);
        Assert.Equal("安徽省20000", answer.Rows[^1][1].GetString());
        Assert.False(answer.IsCached);
    }

    [SkippableFact]
    public async Task A_question_cannot_write()
    {
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync());
        var e = await Assert.ThrowsAsync<Neo4jException>(() => client.ReadAsync("CREATE (n:WrittenByAQuestion) RETURN n"));
        Assert.Equal("Neo.ClientError.Statement.AccessMode", e.Code);
        Assert.Equal(0, (await client.ReadAsync("MATCH (n:WrittenByAQuestion) RETURN count(n)")).Rows[0][0].GetInt32());
    }

    [SkippableFact]
    public async Task An_error_in_the_middle_of_the_rows_gives_no_rows()
    {
        await using var client = TestClient.Of(await Neo4jServer.SharedAsync());
        var e = await Assert.ThrowsAsync<Neo4jException>(() => client.ReadAsync("UNWIND range(1, 5000) AS n RETURN 1 / (4000 - n)"));
        Assert.Equal("Neo.ClientError.Statement.ArithmeticError", e.Code);
    }
}
