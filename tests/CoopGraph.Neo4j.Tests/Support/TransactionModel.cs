using System.Globalization;

namespace CoopGraph.Neo4j.Tests.Support;

/// <summary>A server that stores transactions as the Query API does, and fails at one call in a way that a test chose.</summary>
internal sealed class TransactionModel
{
    private readonly Dictionary<string, List<string>> _open = [];
    private readonly int _failing;
    private readonly Fault _fault;
    private int _transactions;

    public TransactionModel(int failing, Fault fault)
    {
        (_failing, _fault) = (failing, fault);
        Server = new FakeServer(Answer);
    }

    public FakeServer Server { get; }

    /// <summary>The statements of each committed transaction.</summary>
    public List<List<string>> Committed { get; } = [];

    /// <summary>Whether a call has failed.</summary>
    public bool HasFailed { get; private set; }

    private HttpResponseMessage Answer(string call, int n)
    {
        if (n != _failing)
            return Do(call);
        HasFailed = true;
        if (_fault.IsDone)
            Do(call);
        else if (_fault.Undoes && Transaction(call) is { } undone)
            _open.Remove(undone);
        return _fault.Answer();
    }

    private HttpResponseMessage Do(string call)
    {
        if (call == "POST /tx")
        {
            var id = (++_transactions).ToString(CultureInfo.InvariantCulture);
            _open[id] = [];
            return Answers.Begun(id);
        }

        if (Transaction(call) is not { } transaction || !_open.TryGetValue(transaction, out var statements))
            return Answers.Error(404, "Neo.ClientError.Request.Invalid");
        if (call.StartsWith("DELETE", StringComparison.Ordinal))
        {
            _open.Remove(transaction);
            return Answers.Undone();
        }

        if (call.EndsWith("/commit", StringComparison.Ordinal))
        {
            _open.Remove(transaction);
            Committed.Add(statements);
            return Answers.Committed();
        }

        statements.Add(Server.Bodies.Last());
        return Answers.One();
    }

    private static string? Transaction(string call) => call.Split('/') is [_, "tx", var id, ..] ? id : null;
}

/// <summary>A way in which a call fails.</summary>
/// <param name="Name">The name, for the test's name.</param>
/// <param name="Answer">The function that makes the failure instead of a normal response.</param>
/// <param name="IsDone">Whether the server carries out the call before it fails.</param>
/// <param name="Undoes">Whether the server undoes the transaction instead.</param>
internal sealed record Fault(string Name, Func<HttpResponseMessage> Answer, bool IsDone = false, bool Undoes = false)
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("refused", Answers.Refused),
        new("reset before it is done", Answers.Reset),
        new("reset after it is done", Answers.Reset, IsDone: true),
        new("truncated after it is done", Answers.Truncated, IsDone: true),
        new("unreadable before it is done", () => Answers.With(502, "<html>")),
        new("unreadable after it is done", () => Answers.With(502, "<html>"), IsDone: true),
        new("deadlock", Answers.Deadlock, Undoes: true),
        new("error after rows", () => Answers.RowsAndError("Neo.TransientError.Transaction.LockAcquisitionTimeout"), Undoes: true),
        new("wrong data", () => Answers.Error(400, "Neo.ClientError.Schema.ConstraintValidationFailed"), Undoes: true),
        new("server fault before it is done", () => Answers.Error(500, "Neo.DatabaseError.General.UnknownError"), Undoes: true),
        new("server fault after it is done", () => Answers.Error(500, "Neo.DatabaseError.General.UnknownError"), IsDone: true),
        new("transaction gone", () => Answers.Error(404, "Neo.ClientError.Request.Invalid"), Undoes: true),
    ];
}
