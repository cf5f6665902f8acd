using System.Diagnostics.CodeAnalysis;
using GraphQLParser.AST;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>
/// Documents that were parsed and found valid, by their text: whole, not by a hash, so that no text can be made to pass for another.
/// </summary>
internal sealed class DocumentCache(IOptions<DocumentCacheOptions> options)
{
    private readonly Dictionary<string, LinkedListNode<Entry>> _byText = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byUse = [];
    private readonly Lock _gate = new();
    private long _bytes;

    public int Count
    {
        get
        {
            lock (_gate)
                return _byText.Count;
        }
    }

    public bool TryGet(string text, [NotNullWhen(true)] out GraphQLDocument? document)
    {
        lock (_gate)
        {
            document = null;
            if (!_byText.TryGetValue(text, out var found))
                return false;
            if (found != _byUse.First)
            {
                _byUse.Remove(found);
                _byUse.AddFirst(found);
            }

            document = found.Value.Document;
            return true;
        }
    }

    /// <summary>Keeps a document that passed validation.</summary>
    public void Add(string text, GraphQLDocument document)
    {
        lock (_gate)
        {
            if (_byText.ContainsKey(text))
                return;
            _byText.Add(text, _byUse.AddFirst(new Entry(text, document)));
            _bytes += Bytes(text);
            while (_byText.Count > options.Value.MaxDocuments || _bytes > options.Value.MaxTextBytes)
                RemoveLast();
        }
    }

    private static long Bytes(string text) => (long)text.Length * sizeof(char);

    private void RemoveLast()
    {
        var last = _byUse.Last!.Value.Text;
        _byUse.RemoveLast();
        _byText.Remove(last);
        _bytes -= Bytes(last);
    }

    private sealed record Entry(string Text, GraphQLDocument Document);
}
