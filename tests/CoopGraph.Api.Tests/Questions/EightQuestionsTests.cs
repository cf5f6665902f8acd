using CoopGraph.Api.Tests.Support;
using Snapshooter.Xunit;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests the queries that the service is made for, which are the examples of the IDE, against their real responses.</summary>
public class EightQuestionsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [MemberData(nameof(Example.Operations), MemberType = typeof(Example))]
    public async Task Has_the_right_answer(string file, string operation)
    {
        var answer = await api.Client().AskOperationAsync(Example.Read(file), operation);

        Assert.Empty(answer.Errors);
        Snapshot.Match(Example.Written(answer), operation);
    }
}

/// <summary>Tests that the production store gives exactly the same responses to these queries.</summary>
public class EightQuestionsOnNeo4jTests(Neo4jApi api) : IClassFixture<Neo4jApi>
{
    [SkippableTheory]
    [MemberData(nameof(Example.Operations), MemberType = typeof(Example))]
    public async Task Has_the_very_answer_of_the_embedded_store(string file, string operation) =>
        Assert.Equal(Example.RightAnswer(operation), Example.Written(await api.Client().AskOperationAsync(Example.Read(file), operation)));
}
