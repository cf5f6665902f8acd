namespace CoopGraph.Engine.Watching;

/// <summary>
/// The operations that took the most time since the start of the process, by document. The memory is bounded: of more than twice as many
/// operations as are listed, those with the most time stay.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class OperationStatistics(TimeProvider time)
{
    /// <summary>The number of operations in the list.</summary>
    public const int Most = 200;

    private readonly Lock _gate = new();
    private Dictionary<(string Hash, string? Name), OperationRecord> _records = [];

    /// <summary>Returns the operations, the one with the most time in all first.</summary>
    public IReadOnlyList<OperationFigures> Slowest()
    {
        OperationRecord[] records;
        lock (_gate)
            records = [.. _records.Values];
        return [.. records.Select(record => record.Figures()).OrderByDescending(figures => figures.Total).ThenBy(figures => figures.Hash, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>Begins anew, such as after the operations of the start.</summary>
    public void Clear()
    {
        lock (_gate)
            _records = [];
    }

    /// <summary>Adds an execution of an operation.</summary>
    /// <param name="hash">The SHA-256 of the document's text, in hexadecimal digits.</param>
    /// <param name="name">The name of the operation; null if it has none.</param>
    /// <param name="took">The time that it took.</param>
    /// <param name="price">Its price in objects; null if it was not known yet.</param>
    internal void Add(string hash, string? name, TimeSpan took, double? price)
    {
        OperationRecord? record;
        lock (_gate)
        {
            if (!_records.TryGetValue((hash, name), out record))
            {
                if (_records.Count >= 2 * Most)
                    _records = _records.OrderByDescending(known => known.Value.Total).Take(Most).ToDictionary();
                _records[(hash, name)] = record = new OperationRecord(hash, name);
            }
        }

        record.Add(took, price, time.GetUtcNow());
    }
}
