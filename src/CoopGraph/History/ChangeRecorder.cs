using CoopGraph.Cooperations;

namespace CoopGraph.History;

/// <summary>
/// Finds the changes that a load makes to the cases of a store, and the times of each case. The store shows it each of its cases, one after the
/// other, so that they need not all be in memory.
/// </summary>
public sealed class ChangeRecorder
{
    private readonly IReadOnlyList<Cooperation> _loaded;
    private readonly Dictionary<string, Cooperation> _byId = [];
    private readonly Dictionary<string, CaseRecord?> _records = [];
    private readonly List<Cooperation> _staying = [];
    private readonly List<CaseChange> _changes = [];
    private readonly long _generation;
    private readonly string _version;
    private readonly DateTimeOffset _at;

    /// <summary>Begins a load.</summary>
    /// <param name="loaded">The cases that are loaded.</param>
    /// <param name="generation">The generation of the version that begins with the load.</param>
    /// <param name="version">The version.</param>
    /// <param name="at">The time of the load (<see cref="LoadedVersion.TimeAfter"/>).</param>
    public ChangeRecorder(IReadOnlyList<Cooperation> loaded, long generation, string version, DateTimeOffset at)
    {
        (_loaded, _generation, _version, _at) = (loaded, generation, version, at);
        // Two cases of one id are refused later, where all rules are checked.
        foreach (var one in loaded)
            _byId.TryAdd(one.CaseId, one);
    }

    /// <summary>
    /// Compares a case that the store holds with the loaded one. A case that a curator entered stays, unless a loaded case has its id.
    /// </summary>
    /// <param name="before">The case, with its times; each case once.</param>
    public void See(Cooperation before)
    {
        if (_byId.TryGetValue(before.CaseId, out var after))
        {
            var fields = CaseContent.DifferencesOf(before, after);
            _records.Add(before.CaseId, fields is [] ? before.Record : new CaseRecord(before.Record?.RecordedAt, _at));
            if (fields is not [])
                Add(after, ChangeKind.Changed, fields);
        }
        else if (before.Provenance == Provenance.Curated)
        {
            _staying.Add(before);
        }
        else
        {
            Add(before, ChangeKind.Withdrawn, []);
        }
    }

    /// <summary>Returns what is to be recorded, once all cases of the store were seen.</summary>
    public RecordedLoad Finish()
    {
        var now = new CaseRecord(_at, _at);
        foreach (var added in _byId.Values.Where(one => !_records.ContainsKey(one.CaseId)))
            Add(added, ChangeKind.Added, []);
        _changes.Sort((one, other) => string.CompareOrdinal(one.CaseId, other.CaseId));
        return new(
            [.. _loaded.Select(one => one with { Record = _records.TryGetValue(one.CaseId, out var known) ? known : now }), .. _staying],
            _changes,
            new LoadedVersion(_generation, _version, _at, Count(ChangeKind.Added), Count(ChangeKind.Changed), Count(ChangeKind.Withdrawn)));
    }

    private void Add(Cooperation one, ChangeKind kind, IReadOnlyList<string> fields) =>
        _changes.Add(new(_generation, one.CaseId, kind, one.Title, one.Provenance, fields));

    private int Count(ChangeKind kind) => _changes.Count(change => change.Kind == kind);
}

/// <summary>The cases of a store after a load, and what the load changed.</summary>
/// <param name="Cases">The loaded cases and those that stay, each with its times.</param>
/// <param name="Changes">The changes, by case id.</param>
/// <param name="Version">The version that begins with the load.</param>
public sealed record RecordedLoad(IReadOnlyList<Cooperation> Cases, IReadOnlyList<CaseChange> Changes, LoadedVersion Version);
