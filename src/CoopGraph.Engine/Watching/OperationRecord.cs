namespace CoopGraph.Engine.Watching;

/// <summary>Counts the executions of one operation of one document.</summary>
/// <param name="hash">The SHA-256 of the document's text, in hexadecimal digits.</param>
/// <param name="name">The name of the operation; null if it has none.</param>
internal sealed class OperationRecord(string hash, string? name)
{
    /// <summary>The longest part of an operation's name that is given to operators, in characters.</summary>
    public const int LongestName = 100;

    private readonly Lock _gate = new();
    private long _count;
    private TimeSpan _total, _longest;
    private double _price;
    private DateTimeOffset _last;

    /// <summary>The SHA-256 of the document's text, in hexadecimal digits.</summary>
    public string Hash => hash;

    /// <summary>The beginning of the operation's name; null if it has none.</summary>
    public string? Name { get; } = Cut(name);

    /// <summary>The time of all executions together.</summary>
    public TimeSpan Total
    {
        get
        {
            lock (_gate)
                return _total;
        }
    }

    /// <summary>Adds an execution.</summary>
    /// <param name="took">The time that it took.</param>
    /// <param name="price">Its price in objects; null if it was not known yet.</param>
    /// <param name="now">The time of its end.</param>
    public void Add(TimeSpan took, double? price, DateTimeOffset now)
    {
        lock (_gate)
        {
            _count++;
            _total += took;
            _longest = took > _longest ? took : _longest;
            _price = price ?? _price;
            _last = now;
        }
    }

    /// <summary>Returns the counts as they are now.</summary>
    public OperationFigures Figures()
    {
        lock (_gate)
            return new(hash, Name, _count, _total, _longest, _price, _last);
    }

    private static string? Cut(string? text) =>
        text is null || text.Length <= LongestName ? text : text[..LongestName];
}
