using CoopGraph.Storage;
using CoopGraph.Stores.Tests.Oracle;
using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Differential;

/// <summary>A question in a form that can be put to a store and to the oracle, written down, and made smaller.</summary>
internal abstract record Asked
{
    /// <summary>Returns the store's answer, written out.</summary>
    public abstract Task<string> PutToAsync(IGraphSnapshot store);

    /// <summary>Returns the oracle's answer, written out.</summary>
    public abstract string PutTo(NaiveGraph oracle);

    /// <summary>The units that the question names; they must be in the data.</summary>
    public virtual IEnumerable<AdministrativeUnit> Units => [];

    /// <summary>Returns questions that ask a little less.</summary>
    public virtual IEnumerable<Asked> Smaller() => [];

    /// <summary>Writes the question in readable form.</summary>
    public abstract override string ToString();
}

/// <summary>A question for the cases with these ids.</summary>
internal sealed record FindAsked(IReadOnlyList<string> CaseIds) : Asked
{
    public override async Task<string> PutToAsync(IGraphSnapshot store) =>
        Lines((await store.FindAsync(CaseIds, default)).Select(found => found is null ? null : Written.Case(found)));

    public override string PutTo(NaiveGraph oracle) => Lines(CaseIds.Select(oracle.Find));

    public override IEnumerable<Asked> Smaller() =>
        CaseIds.Select((_, dropped) => new FindAsked([.. CaseIds.Where((_, position) => position != dropped)]));

    public override string ToString() => $"the cases {string.Join(", ", CaseIds)}";

    private static string Lines(IEnumerable<string?> lines) => string.Concat(lines.Select(line => $"    {line ?? "null"}\n"));
}

/// <summary>A question for the loaded data.</summary>
internal sealed record DatasetAsked : Asked
{
    public override Task<string> PutToAsync(IGraphSnapshot store) =>
        Task.FromResult(Written.Dataset(store.Dataset.Window, store.Dataset.CasesByProvenance.OrderBy(count => count.Key), store.Dataset.Sources));

    public override string PutTo(NaiveGraph oracle) => Written.Dataset(
        oracle.Data.Units.Window,
        oracle.Data.Cooperations.GroupBy(row => row.Provenance).OrderBy(rows => rows.Key).Select(rows => KeyValuePair.Create(rows.Key, rows.Count())),
        oracle.Data.Sources);

    public override string ToString() => "what is loaded";
}
