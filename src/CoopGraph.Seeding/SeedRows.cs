namespace CoopGraph.Seeding;

/// <summary>Records read from CSV rows, each with its row.</summary>
internal sealed class SeedRows<T>
{
    private readonly List<T> _records = [];
    private readonly List<SeedRow> _origins = [];

    public IReadOnlyList<T> Records => _records;

    /// <summary>Adds a record, unless a problem was reported for the row that it was made from.</summary>
    public void Add(T record, SeedRow row)
    {
        if (!row.IsSound)
            return;
        _records.Add(record);
        _origins.Add(row);
    }

    /// <summary>Returns the row that a record was read from.</summary>
    public SeedRow Origin(int record) => _origins[record];

    /// <summary>Reports breaches of the model's rules at their places in the files.</summary>
    /// <param name="breaches">The breaches found in <see cref="Records"/>.</param>
    /// <param name="columns">The column for each member of a record.</param>
    public void Report(IEnumerable<RuleViolation> breaches, IReadOnlyDictionary<string, string> columns)
    {
        foreach (var breach in breaches)
            Origin(breach.Row).Report(columns[breach.Member], breach.Reason);
    }
}
