using System.Diagnostics.CodeAnalysis;

namespace CoopGraph.Caching;

/// <summary>Caches the values that were used last, within a number of values and a total weight. Thread-safe.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class LruCache<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _byKey;
    private readonly LinkedList<Entry> _byUse = [];
    private readonly Lock _gate = new();
    private readonly int _maxCount;
    private readonly long _maxWeight;
    private readonly Func<TKey, TValue, long>? _weightOf;
    private long _weight;

    /// <summary>Creates an empty cache.</summary>
    /// <param name="maxCount">The most values, 0 or more.</param>
    /// <param name="comparer">Compares keys; null for their own equality.</param>
    public LruCache(int maxCount, IEqualityComparer<TKey>? comparer = null)
        : this(maxCount, long.MaxValue, null, comparer)
    {
    }

    /// <summary>Creates an empty cache with a limit on the total weight.</summary>
    /// <param name="maxCount">The most values, 0 or more.</param>
    /// <param name="maxWeight">The largest total weight, 0 or more.</param>
    /// <param name="weightOf">Returns the weight of a value and its key, such as a number of bytes; null where nothing weighs anything.</param>
    /// <param name="comparer">Compares keys; null for their own equality.</param>
    public LruCache(int maxCount, long maxWeight, Func<TKey, TValue, long>? weightOf, IEqualityComparer<TKey>? comparer = null)
    {
        (_maxCount, _maxWeight, _weightOf) = (maxCount, maxWeight, weightOf);
        _byKey = new(comparer);
    }

    /// <summary>The number of values in the cache now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _byKey.Count;
        }
    }

    /// <summary>Returns the value of a key, and creates it where there is none. The values that were not used for longest make room.</summary>
    /// <param name="key">The key.</param>
    /// <param name="make">Creates a value, quickly: other callers wait.</param>
    public TValue GetOrAdd(TKey key, Func<TValue> make)
    {
        lock (_gate)
        {
            if (TryGetValue(key, out var known))
                return known;
            var made = make();
            Add(key, made);
            return made;
        }
    }

    /// <summary>Looks a value up. A value that is found counts as used.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            value = default;
            if (!_byKey.TryGetValue(key, out var found))
                return false;
            if (found != _byUse.First)
            {
                _byUse.Remove(found);
                _byUse.AddFirst(found);
            }

            value = found.Value.Value;
            return true;
        }
    }

    /// <summary>Adds a value, unless the key has one. The values that were not used for longest make room.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (!_byKey.ContainsKey(key))
                AddFirst(key, value);
        }
    }

    /// <summary>Adds a value, in the place of the one that the key has. The values that were not used for longest make room.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Set(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (_byKey.TryGetValue(key, out var earlier))
                Remove(earlier);
            AddFirst(key, value);
        }
    }

    private void AddFirst(TKey key, TValue value)
    {
        _byKey.Add(key, _byUse.AddFirst(new Entry(key, value)));
        _weight += WeightOf(key, value);
        while (_byKey.Count > _maxCount || _weight > _maxWeight)
            Remove(_byUse.Last!);
    }

    private long WeightOf(TKey key, TValue value) => _weightOf?.Invoke(key, value) ?? 0;

    private void Remove(LinkedListNode<Entry> node)
    {
        _byUse.Remove(node);
        _byKey.Remove(node.Value.Key);
        _weight -= WeightOf(node.Value.Key, node.Value.Value);
    }

    private readonly record struct Entry(TKey Key, TValue Value);
}
