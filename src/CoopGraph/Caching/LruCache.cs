namespace CoopGraph.Caching;

/// <summary>Keeps the values that were used last, a bounded number of them. Safe for any number of users.</summary>
/// <typeparam name="TKey">What values are found by.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
/// <param name="most">How many values are kept, 1 or more.</param>
public sealed class LruCache<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<KeyValuePair<TKey, TValue>>> _byKey = [];
    private readonly LinkedList<KeyValuePair<TKey, TValue>> _byUse = [];
    private readonly Lock _gate = new();

    /// <summary>How many values are kept now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _byKey.Count;
        }
    }

    /// <summary>The value of a key, made where none is kept. What was not used for longest makes room.</summary>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes a value, quickly: others wait.</param>
    public TValue GetOrAdd(TKey key, Func<TValue> make)
    {
        lock (_gate)
        {
            if (_byKey.TryGetValue(key, out var known))
            {
                _byUse.Remove(known);
                _byUse.AddFirst(known);
                return known.Value.Value;
            }

            var made = make();
            _byKey.Add(key, _byUse.AddFirst(KeyValuePair.Create(key, made)));
            if (_byKey.Count > most)
            {
                _byKey.Remove(_byUse.Last!.Value.Key);
                _byUse.RemoveLast();
            }

            return made;
        }
    }
}
