using System.Text;
using CoopGraph.Neo4j.Caching;

namespace CoopGraph.Neo4j.Tests.Caching;

/// <summary>The mark of entries in Redis.</summary>
public class EntryMarkTests
{
    private const string Key = "coopgraph:1.a:0";
    private static readonly EntryMark Mark = new("a secret of the deployment, long enough");
    private static readonly byte[] Value = Encoding.UTF8.GetBytes("""[["1.a","肥东县"]]""");

    [Fact]
    public void A_marked_value_is_read_as_it_was_written()
    {
        Assert.Equal(Value, Mark.Read(Key, Mark.Sign(Key, Value)));
        Assert.Empty(Assert.IsType<byte[]>(Mark.Read(Key, Mark.Sign(Key, []))));
    }

    [Fact]
    public void A_changed_byte_anywhere_makes_it_unreadable()
    {
        var marked = Mark.Sign(Key, Value);
        for (var at = 0; at < marked.Length; at++)
        {
            marked[at] ^= 1;
            Assert.Null(Mark.Read(Key, marked));
            marked[at] ^= 1;
        }
    }

    [Fact]
    public void A_cut_entry_or_one_without_a_mark_is_unreadable()
    {
        var marked = Mark.Sign(Key, Value);
        for (var length = 0; length < marked.Length; length++)
            Assert.Null(Mark.Read(Key, marked[..length]));
        Assert.Null(Mark.Read(Key, Value));
    }

    [Fact]
    public void An_entry_of_another_key_or_another_deployment_is_unreadable()
    {
        Assert.Null(Mark.Read(Key + "0", Mark.Sign(Key, Value)));
        Assert.Null(new EntryMark("another secret of another deployment").Read(Key, Mark.Sign(Key, Value)));
    }
}
