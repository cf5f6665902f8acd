using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Each call to the store fails once, the first to the last.</summary>
public class EachCallFailsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Document = """
        { counties(first: 3) { nodes { partners(first: 2) { edges { caseCount cooperations { caseId } } } cooperations(first: 1) { nodes { caseId } } } }
          summary(groupBy: [YEAR]) { total { caseCount } } }
        """;

    [Fact]
    public async Task An_operation_whose_nth_question_fails_is_refused_as_a_whole_and_the_next_is_answered()
    {
        using var faulty = api.With(FaultyStore.Insert);
        using var client = faulty.CreateClient();
        var store = (FaultyStore)faulty.Services.GetRequiredService<ICoopGraphStore>();
        Assert.Equal(HttpStatusCode.OK, (await client.AskAsync(Document)).Status);
        var calls = store.Asked;
        Assert.InRange(calls, 3, 50);

        for (var failing = 1; failing <= calls; failing++)
        {
            var number = failing;
            store.OnAsk = (_, asked) => asked == number ? new StoreUnavailableException("gone") : null;
            // The text differs each time, so that no answer is one that was given before.
            var broken = await client.AskAsync($"{Document} # {failing}");
            store.OnAsk = (_, _) => null;
            var whole = await client.AskAsync($"{Document} # {failing} again");

            Assert.Equal((number, HttpStatusCode.ServiceUnavailable), (number, broken.Status));
            Assert.DoesNotContain("\"data\":{", broken.Text, StringComparison.Ordinal);
            Assert.Equal((number, HttpStatusCode.OK), (number, whole.Status));
            Assert.DoesNotContain("errors", whole.Text, StringComparison.Ordinal);
        }
    }
}
