using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Execution.Writing;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Tests.Limits;

/// <summary>Tests the limit on the bytes of a response, for each way in which a part of it is written.</summary>
public sealed class AnswerSizeTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    // Aliases of aliases: 1.5 KB that ask for 24 MB, within the limits on objects and fields.
    private static readonly string Large =
        "{" + string.Join(' ', Enumerable.Range(0, 37).Select(i => $"a{i}: cooperations(first: 100) {{ ...F }}")) + "}"
        + "fragment F on CooperationConnection { nodes {" + string.Join(' ', Enumerable.Range(0, 4).Select(i => $"s{i}: source {{ ...G }}")) + "} }"
        + "fragment G on Source { evidence title url " + string.Join(' ', Enumerable.Range(0, 12).Select(i => $"e{i}: evidence")) + "}";

    [Fact]
    public async Task A_larger_one_is_refused_with_what_to_do()
    {
        foreach (var accept in new[] { "application/json", GraphQLClient.GraphQLResponse })
        {
            var answer = await api.Client().AskAsync(Large, accept: accept);

            answer.IsRefused(HttpStatusCode.BadRequest, "ANSWER_TOO_LARGE");
            Assert.Contains("8388608 bytes", answer.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    // A list that is written directly, an object, a single long text.
    [InlineData("{ cooperations(first: 100) { nodes { title source { title evidence } } } }")]
    [InlineData("{ dataset { method { limits } sources { name usedFor licence } } }")]
    [InlineData("{ __schema { types { name description fields { name description } } } }")]
    public async Task Every_way_of_writing_looks_at_the_limit(string document)
    {
        await using var small = new SmallAnswers();
        var whole = await api.Client().AskAsync(document);
        if (whole.Errors.Length > 0)
            Assert.Fail(whole.Text);
        Assert.True(whole.Text.Length > SmallAnswers.Limit, $"{whole.Text.Length}");

        (await small.Client().AskAsync(document)).IsRefused(HttpStatusCode.BadRequest, "ANSWER_TOO_LARGE");
        Assert.Empty((await small.Client().AskAsync("{ dataset { version } }")).Errors);
    }

    [Fact]
    public void All_large_ones_under_way_have_one_bound_and_small_ones_none()
    {
        var underWay = new AnswersUnderWay(Options.Create(new AnswerOptions { MaxAnswerBytesTogether = 200_000 }));

        var first = underWay.TryTake(150_000);
        Assert.NotNull(first);
        Assert.Null(underWay.TryTake(100_000));
        Assert.NotNull(underWay.TryTake(64 * 1024));
        first.Dispose();
        first.Dispose();
        using var again = underWay.TryTake(200_000);
        Assert.NotNull(again);
        Assert.Null(underWay.TryTake(70_000));
    }

    private sealed class SmallAnswers : ApiFactory
    {
        public const int Limit = 1_200;

        protected override void ConfigureWebHost(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("GraphQL:Transport:MaxAnswerBytes", $"{Limit}");
        }
    }
}
