using CoopGraph.Cooperations;
using CoopGraph.History;

namespace CoopGraph.Curation;

/// <summary>
/// Finds the changes that a load makes to the cases of a store, and the times of each case. The store shows it each of its cases, one after the
/// other, so that they need not all be in memory. What a curator changed or withdrew stays as the curator left it.
/// </summary>
public sealed class LoadRecorder
{
    private readonly IReadOnlyList<Cooperation> _loaded;
    private readonly IReadOnlyDictionary<string, CaseHold> _holds;
    private readonly Dictionary<string, Cooperation> _byId = [];
    private readonly Dictionary<string, CaseRecord?> _records = [];
    private readonly HashSet<string> _left = [];
    private readonly List<Cooperation> _staying = [];
    private readonly List<CaseChange> _changes = [];
    private readonly List<KeptCase> _kept = [];
    private readonly LoadedVersion _version;

    /// <summary>Begins a load.</summary>
    /// <param name="loaded">The cases that are loaded.</param>
    /// <param name="generation">The generation of the version that begins with the load.</param>
    /// <param name="version">The version.</param>
    /// <param name="at">The time of the load (<see cref="LoadedVersion.TimeAfter"/>).</param>
    /// <param name="holds">The cases that are withdrawn, and those of the seed that a curator has changed, by id.</param>
    public LoadRecorder(
        IReadOnlyList<Cooperation> loaded, long generation, string version, DateTimeOffset at, IReadOnlyDictionary<string, CaseHold> holds)
    {
        (_loaded, _holds, _version) = (loaded, holds, new(generation, version, at, 0, 0, 0));
        // Two cases of one id are refused later, where all rules are checked.
        foreach (var one in loaded)
            _byId.TryAdd(one.CaseId, one);
    }

    /// <summary>
    /// Compares a case that the store holds with the loaded one. A case that a curator entered stays, unless a loaded case has its id; a case that
    /// a curator changed stays in any case.
    /// </summary>
    /// <param name="before">The case, with its times; each case once.</param>
    /// <returns>The content that goes to the archive, because the case has another one from now on, or is gone; null if it stays.</returns>
    public PastCase? See(Cooperation before)
    {
        _byId.TryGetValue(before.CaseId, out var after);
        if (_holds.GetValueOrDefault(before.CaseId) is { SeedDigest: { } digest })
        {
            Keep(before, after, digest);
            return null;
        }

        if (after is not null)
        {
            IReadOnlyList<string> fields = [.. CaseContent.DifferencesOf(before, after).Select(change => change.Field)];
            if (fields is [])
            {
                _records.Add(before.CaseId, before.Record);
                return null;
            }

            var record = new CaseRecord(before.Record?.RecordedAt, _version.LoadedAt, (before.Record?.Revision ?? 1) + 1, _version.Generation);
            _records.Add(before.CaseId, record);
            Add(after, ChangeKind.Changed, fields, record.Revision);
            return new(before, _version.Generation);
        }

        if (before.Provenance == Provenance.Curated)
        {
            _staying.Add(before);
            return null;
        }

        Add(before, ChangeKind.Withdrawn, [], (before.Record?.Revision ?? 1) + 1);
        return new(before, _version.Generation);
    }

    /// <summary>Returns what is to be recorded, once all cases of the store were seen.</summary>
    public RecordedLoad Finish()
    {
        foreach (var added in _byId.Values.Where(one => !_records.ContainsKey(one.CaseId) && !_left.Contains(one.CaseId)))
        {
            var hold = _holds.GetValueOrDefault(added.CaseId);
            if (hold is { IsWithdrawn: true, SeedDigest: { } digest })
            {
                Keep(null, added, digest);
                continue;
            }

            var record = new CaseRecord(_version.LoadedAt, _version.LoadedAt, (hold?.Revision ?? 0) + 1, _version.Generation);
            _records.Add(added.CaseId, record);
            Add(added, ChangeKind.Added, [], record.Revision);
        }

        _changes.Sort((one, other) => string.CompareOrdinal(one.CaseId, other.CaseId));
        return new(
            [.. _loaded.Where(one => !_left.Contains(one.CaseId)).Select(one => one with { Record = _records[one.CaseId] }), .. _staying],
            _changes,
            _version with { Added = Count(ChangeKind.Added), Changed = Count(ChangeKind.Changed), Withdrawn = Count(ChangeKind.Withdrawn) },
            _kept);
    }

    private void Keep(Cooperation? before, Cooperation? after, string digest)
    {
        if (before is not null)
            _staying.Add(before);
        if (after is null)
            return;
        _left.Add(after.CaseId);
        if (CaseContent.DigestOf(after) != digest)
        {
            _kept.Add(new(
                after.CaseId, IsWithdrawn: before is null, before is null ? [] : [.. CaseContent.DifferencesOf(before, after).Select(change => change.Field)]));
        }
    }

    private void Add(Cooperation one, ChangeKind kind, IReadOnlyList<string> fields, int revision) =>
        _changes.Add(new(_version.Generation, one.CaseId, kind, one.Title, one.Provenance, fields, revision));

    private int Count(ChangeKind kind) => _changes.Count(change => change.Kind == kind);
}

/// <summary>A case that is withdrawn, or that a load leaves as a curator has it.</summary>
/// <param name="Revision">The number of its last revision.</param>
/// <param name="IsWithdrawn">Whether it is not in the data.</param>
/// <param name="SeedDigest">The digest of the content that the seed gave, if a curator changed or withdrew it (<see cref="CaseState.SeedDigest"/>).</param>
public sealed record CaseHold(int Revision, bool IsWithdrawn, string? SeedDigest);

/// <summary>The cases of a store after a load, and what the load changed.</summary>
/// <param name="Cases">The loaded cases and those that stay, each with its times.</param>
/// <param name="Changes">The changes, by case id.</param>
/// <param name="Version">The version that begins with the load.</param>
/// <param name="Kept">The cases that the load has otherwise than before, and that stay as a curator left them.</param>
public sealed record RecordedLoad(
    IReadOnlyList<Cooperation> Cases, IReadOnlyList<CaseChange> Changes, LoadedVersion Version, IReadOnlyList<KeptCase> Kept);
