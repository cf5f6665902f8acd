using CoopGraph.Engine.Execution.Documents;
using CoopGraph.Engine.Execution.Planning;
using GraphQLParser;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Tests.Documents;

public class DocumentCacheTests
{
    [Fact]
    public void A_document_is_found_by_its_whole_text()
    {
        var cache = Cache();
        var document = Parse("{ a }");
        cache.Add("{ a }", document);

        Assert.True(cache.TryGet(new string("{ a }"), out var found));
        Assert.Same(document, found);
        Assert.False(cache.TryGet("{ a  }", out _));
    }

    [Fact]
    public void The_one_used_longest_ago_goes_first()
    {
        var cache = Cache(documents: 2);
        cache.Add("{ a }", Parse("{ a }"));
        cache.Add("{ b }", Parse("{ b }"));
        Assert.True(cache.TryGet("{ a }", out _));

        cache.Add("{ c }", Parse("{ c }"));

        Assert.True(cache.TryGet("{ a }", out _));
        Assert.False(cache.TryGet("{ b }", out _));
        Assert.True(cache.TryGet("{ c }", out _));
    }

    [Fact]
    public void Long_texts_make_room_by_their_length()
    {
        var cache = Cache(textBytes: 100);
        cache.Add("{ a }", Parse("{ a }"));
        cache.Add("{ b }", Parse("{ b }"));

        var text = "{ " + new string('c', 40) + " }"; // 88 bytes
        cache.Add(text, Parse(text));
        Assert.Equal(2, cache.Count);
        Assert.False(cache.TryGet("{ a }", out _));

        var tooLong = "{ " + new string('d', 60) + " }";
        cache.Add(tooLong, Parse(tooLong));
        Assert.Equal(0, cache.Count);
        Assert.False(cache.TryGet(tooLong, out _));
    }

    [Fact]
    public void None_is_kept_where_none_may_be()
    {
        var cache = Cache(documents: 0);
        cache.Add("{ a }", Parse("{ a }"));

        Assert.Equal(0, cache.Count);
    }

    [Fact]
    public void Many_at_once_stay_within_the_bounds()
    {
        var cache = Cache(documents: 10);

        Parallel.For(0, 2_000, i =>
        {
            var text = $"{{ a{i % 50} }}";
            if (cache.TryGet(text, out var found))
                Assert.Equal(text, found.Document.Source.ToString());
            else
                cache.Add(text, Parse(text));
        });

        Assert.Equal(10, cache.Count);
    }

    private static DocumentCache Cache(int documents = 100, int textBytes = 1_000_000) =>
        new(Options.Create(new DocumentCacheOptions { MaxDocuments = documents, MaxBytes = textBytes * 55 / 2 }));

    private static CompiledDocument Parse(string text) => new(new GraphQL.Types.Schema(), Parser.Parse(text), CompiledDocument.HashOf(text));
}
