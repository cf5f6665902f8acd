using System.Collections.Concurrent;
using CoopGraph.Neo4j.Client;
using CoopGraph.Neo4j.QueryApi.Wire;
using CoopGraph.Neo4j.Tests.Support;
using CoopGraph.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CoopGraph.Neo4j.Tests.Faults;

/// <summary>A statement that its caller gave up is looked for until the server says that it ended it.</summary>
public sealed class TransactionEndTests
{
    [Fact]
    public async Task A_look_that_fails_is_made_again_until_the_server_confirms()
    {
        var fake = FakeServer.Answering(Answers.Reset, () => Answers.With(202, """{"data":{"fields":["a","b"],"values":[["mark-1","Transaction terminated."]]}}"""));
        var end = End(fake);
        end.Abandon("mark-1");
        await Eventually.IsTrueAsync(() => Task.FromResult(fake.Bodies.Count == 2));
        Assert.All(fake.Bodies, body => Assert.Contains("mark-1", body, StringComparison.Ordinal));
        // It is confirmed now, so the further looks are only for another.
        end.Abandon("mark-2");
        await Eventually.IsTrueAsync(() => Task.FromResult(fake.Bodies.Any(body => body.Contains("mark-2", StringComparison.Ordinal))));
        Assert.Equal(2, fake.Bodies.Count(body => body.Contains("mark-1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_statement_that_the_server_does_not_show_yet_is_looked_for_again()
    {
        var fake = FakeServer.Answering(() => Answers.With(202, """{"data":{"fields":["a","b"],"values":[]}}"""));
        End(fake).Abandon("planned");
        await Eventually.IsTrueAsync(() => Task.FromResult(fake.Bodies.Count(body => body.Contains("planned", StringComparison.Ordinal)) >= 2));
    }

    private static TransactionEnd End(FakeServer fake) =>
        new(new Clients(fake), new RequestFactory(Options.Create(new Neo4jOptions()), new Bookmarks(Options.Create(new Neo4jOptions()))), NullLogger<TransactionEnd>.Instance);

    private sealed class Clients(FakeServer fake) : IHttpClientFactory
    {
        private readonly ConcurrentBag<HttpClient> _made = [];

        public HttpClient CreateClient(string name)
        {
            var made = new HttpClient(fake, disposeHandler: false);
            _made.Add(made);
            return made;
        }
    }
}
