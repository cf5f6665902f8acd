using System.Text.Encodings.Web;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using Snapshooter.Xunit;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>The questions that the service is made for, as the examples of the IDE ask them, with their real answers.</summary>
public class EightQuestionsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [MemberData(nameof(Example.Operations), MemberType = typeof(Example))]
    public async Task Has_the_right_answer(string file, string operation)
    {
        var answer = await api.Client().AskOperationAsync(Example.Read(file), operation);

        Assert.Empty(answer.Errors);
        Snapshot.Match(JsonSerializer.Serialize(answer.Json, Readable), operation);
    }
}
