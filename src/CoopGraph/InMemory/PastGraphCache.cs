using CoopGraph.Caching;

namespace CoopGraph.InMemory;

/// <summary>
/// Caches graphs of earlier versions within a bound of memory. Versions with the same units, sources and policies (one base) have most of their cases
/// in common, so they are cached together. The version that was used last is always cached, whatever its size. Thread-safe.
/// </summary>
/// <param name="maxBytes">The maximum of all graphs, as <see cref="MemoryGraph.OwnBytes"/> estimates them; null for 64 MB.</param>
public sealed class PastGraphCache(long? maxBytes = null)
{
    private const long DefaultBytes = 64 * 1024 * 1024;
    private const int MostOfOneBase = 4;

    private readonly long _maxBytes = maxBytes ?? DefaultBytes;
    private readonly Lock _gate = new();
    // The base that was used last is the first.
    private readonly LinkedList<OneBase> _bases = [];

    /// <summary>Returns the graph of a version; null if it is not cached.</summary>
    public MemoryGraph? Find(string version)
    {
        lock (_gate)
        {
            foreach (var one in _bases)
            {
                if (one.Graphs.TryGetValue(version, out var graph))
                    return Use(one, graph);
            }

            return null;
        }
    }

    /// <summary>Returns the graph of a base that was used last, from which that of another version can be made; null if none is cached.</summary>
    /// <param name="key">The key of the base.</param>
    public MemoryGraph? FindLike(string key)
    {
        lock (_gate)
            return _bases.FirstOrDefault(one => one.Key == key)?.Last;
    }

    /// <summary>Adds a graph. The bases that were not used for longest make room.</summary>
    /// <param name="key">The key of the graph's base.</param>
    /// <param name="graph">The graph.</param>
    public void Add(string key, MemoryGraph graph)
    {
        lock (_gate)
        {
            var known = _bases.FirstOrDefault(one => one.Key == key);
            if (known is null)
            {
                known = new OneBase(key, graph) { Bytes = graph.OwnBytes };
            }
            else if (known.Bytes + graph.OwnBytes <= _maxBytes)
            {
                // It never shrinks: a graph that makes room leaves the cases that later ones have in common with it.
                known.Bytes += graph.OwnBytes;
            }
            else
            {
                _bases.Remove(known);
                known = new OneBase(key, graph) { Bytes = graph.WholeBytes };
            }

            known.Graphs.Set(graph.Dataset.Version, graph);
            Use(known, graph);
            while (_bases.Count > 1 && _bases.Sum(one => one.Bytes) > _maxBytes)
                _bases.RemoveLast();
        }
    }

    /// <summary>Removes all graphs.</summary>
    public void Clear()
    {
        lock (_gate)
            _bases.Clear();
    }

    private MemoryGraph Use(OneBase one, MemoryGraph graph)
    {
        one.Last = graph;
        _bases.Remove(one);
        _bases.AddFirst(one);
        return graph;
    }

    /// <summary>The graphs of one base.</summary>
    /// <param name="key">The key of the base.</param>
    /// <param name="last">The graph that was used last.</param>
    private sealed class OneBase(string key, MemoryGraph last)
    {
        public string Key { get; } = key;

        public LruCache<string, MemoryGraph> Graphs { get; } = new(MostOfOneBase);

        public MemoryGraph Last { get; set; } = last;

        public long Bytes { get; set; }
    }
}
