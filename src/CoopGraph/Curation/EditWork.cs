using System.Security.Cryptography;
using System.Text;
using CoopGraph.Archives;
using CoopGraph.Cooperations;
using CoopGraph.History;
using CoopGraph.Storage;

namespace CoopGraph.Curation;

/// <summary>An edit while it is decided: the changes and the errors so far.</summary>
internal sealed class EditWork(EditRequest request, IPresentCases present, DateTimeOffset at)
{
    private readonly List<EditedCase> _cases = [];
    private readonly List<StateChange> _changes = [];
    private readonly List<EditError> _errors = [];
    private readonly List<RuleViolation> _violations = [];
    private readonly long _generation = (present.Versions is [var newest, ..] ? newest.Generation : 0) + 1;

    /// <summary>The cases of the store.</summary>
    public IPresentCases Present => present;

    /// <summary>The greatest number of a curated case so far.</summary>
    public long LastCuratedNumber { get; set; } = present.LastCuratedNumber;

    /// <summary>Adds an error.</summary>
    public void Refuse(EditError error) => _errors.Add(error);

    /// <summary>Adds a violation.</summary>
    public void Refuse(RuleViolation violation) => _violations.Add(violation);

    /// <summary>Checks cases by the rules of the model, and adds what they break.</summary>
    /// <param name="rows">The cases, by row of the edit.</param>
    public void CheckRules(IReadOnlyList<Cooperation> rows) =>
        _violations.AddRange(DraftChecks.Rules(rows, present.Map));

    /// <summary>Adds a case that stays as it is.</summary>
    public void Leave(Cooperation one) => _cases.Add(new(one, null));

    /// <summary>Adds a case that is new.</summary>
    public void Add(Cooperation one) => Add(ChangeKind.Added, null, one, 1, null);

    /// <summary>Adds a change of a case that the store has; none if the content is the same.</summary>
    /// <param name="kind">The kind of the change.</param>
    /// <param name="state">The case before.</param>
    /// <param name="after">The content after; null for a withdrawal.</param>
    public void Change(ChangeKind kind, CaseState state, Cooperation? after)
    {
        if (kind == ChangeKind.Changed && CaseContent.DifferencesOf(state.Case, after!) is [])
        {
            _cases.Add(new(state.Case, null) { Revision = state.Revision });
            return;
        }

        var digest = state.SeedDigest ?? (state.Case.Provenance == Provenance.Curated ? null : CaseContent.DigestOf(state.Case));
        Add(kind, state, after, state.Revision + 1, digest);
    }

    /// <summary>Returns the decision.</summary>
    /// <param name="mostViolations">The largest number of violations that are reported.</param>
    public EditDecision Finish(int mostViolations)
    {
        if (_violations.Count > 0)
            _errors.Insert(0, new EditError.Invalid([.. _violations.Take(mostViolations)]));
        if (_errors.Count > 0)
            return new(new EditOutcome.Refused([.. _errors.Take(mostViolations)]), null);
        if (_changes.Count == 0 || request.Edit is CaseEdit.Import { IsDryRun: true })
            return new(new EditOutcome.Applied(present.Versions is [var current, ..] ? current.Version : string.Empty, _cases), null);
        _changes.Sort((one, other) => string.CompareOrdinal(one.Change.CaseId, other.Change.CaseId));
        var version = new LoadedVersion(
            _generation, DataVersion.Of(_generation, Digest()), at, Count(ChangeKind.Added), Count(ChangeKind.Changed), Count(ChangeKind.Withdrawn), request.By, request.Reason.Trim());
        return new(new EditOutcome.Applied(version.Version, _cases), new RecordedEdit(version, _changes, LastCuratedNumber));
    }

    private void Add(ChangeKind kind, CaseState? state, Cooperation? after, int revision, string? seedDigest)
    {
        var content = after ?? state!.Case;
        IReadOnlyList<string> fields = kind == ChangeKind.Changed ? [.. CaseContent.DifferencesOf(state!.Case, content).Select(change => change.Field)] : [];
        var recordedAt = kind == ChangeKind.Added ? at : content.Record?.RecordedAt;
        after = after is null ? null : after with { Record = new CaseRecord(recordedAt, at, revision, _generation) };
        _cases.Add(new(after ?? content, kind, kind == ChangeKind.Changed ? state!.Case : null) { Revision = revision });
        _changes.Add(new(
            new CaseChange(_generation, content.CaseId, kind, content.Title, content.Provenance, fields, revision),
            state is { IsWithdrawn: false } ? state.Case : null,
            after,
            seedDigest));
    }

    // Two stores with one seed and different edits must not call different data by one version. The text of a hundred thousand changes is never in
    // memory as a whole.
    private string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var current = present.Versions is [var newest, ..] ? newest.Version : string.Empty;
        Append(hash, $"{current}\n{at.ToUnixTimeMilliseconds()}\n{request.By}\n{request.Reason}");
        foreach (var change in _changes)
            Append(hash, $"\n{change.Change.CaseId} {change.Change.Kind}{(change.After is { } after ? ArchiveJson.Write(after) : string.Empty)}");
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));

    private int Count(ChangeKind kind) => _changes.Count(change => change.Change.Kind == kind);
}
