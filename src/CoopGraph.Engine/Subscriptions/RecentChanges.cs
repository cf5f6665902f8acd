namespace CoopGraph.Engine.Subscriptions;

/// <summary>The newest changes, in memory for all subscribers: a gapless end of the recorded changes. It is thread-safe.</summary>
/// <param name="most">The maximum number of changes.</param>
internal sealed class RecentChanges(int most)
{
    private readonly Lock _gate = new();
    private readonly List<SeenChange> _changes = [];
    private long _since;

    /// <summary>Forgets all changes. The next ones follow a generation.</summary>
    /// <param name="generation">The generation.</param>
    public void Restart(long generation)
    {
        lock (_gate)
        {
            _changes.Clear();
            _since = generation;
        }
    }

    /// <summary>Adds the changes of the next generations, in their order. The oldest make room, whole generations at a time.</summary>
    public void Add(IReadOnlyList<SeenChange> changes)
    {
        lock (_gate)
        {
            _changes.AddRange(changes);
            if (_changes.Count <= most)
                return;
            _since = _changes[_changes.Count - most - 1].Change.Generation;
            _changes.RemoveRange(0, FirstAfter(new Position(_since, null)));
        }
    }

    /// <summary>Returns the next changes after a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="size">The maximum number of changes.</param>
    /// <returns>Null if changes after the place are no longer, or never were, in memory.</returns>
    public IReadOnlyList<SeenChange>? After(Position place, int size)
    {
        lock (_gate)
        {
            // Within a generation that came before, changes after the place may be missing.
            if (place.Generation < _since || (place.Generation == _since && place.CaseId is not null))
                return null;
            var first = FirstAfter(place);
            return _changes.GetRange(first, Math.Min(size, _changes.Count - first));
        }
    }

    private int FirstAfter(Position place)
    {
        var (low, high) = (0, _changes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (place.IsBefore(_changes[middle].Change))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
