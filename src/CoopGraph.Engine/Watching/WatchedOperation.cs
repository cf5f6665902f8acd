using System.Diagnostics;
using GraphQL;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Watching;

/// <summary>Watches one operation from its document to its answer: its span, its measurements and its place among the slowest.</summary>
internal sealed class WatchedOperation(OperationStatistics statistics, IErrorInfoProvider errors) : IDisposable
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Activity? _span = EngineTraces.Operation();
    private string? _hash, _name;
    private double? _price;
    private bool _isOver;

    /// <summary>Records the operation, as soon as it is known.</summary>
    /// <param name="hash">The SHA-256 of the document's text, in hexadecimal digits.</param>
    /// <param name="type">The type of the operation.</param>
    /// <param name="name">The name of the operation; null if it has none.</param>
    public void Is(string hash, OperationType type, string? name)
    {
        (_hash, _name) = (hash, name?.Length > OperationRecord.LongestName ? name[..OperationRecord.LongestName] : name);
        _span?.SetTag(Tags.Document, hash).SetTag(Tags.OperationType, type.ToString().ToLowerInvariant()).SetTag(Tags.OperationName, _name);
    }

    /// <summary>Records the price of the operation.</summary>
    public void Costs(double objects, bool isExpensive)
    {
        _price = objects;
        EngineMetrics.Priced(objects);
        _span?.SetTag(Tags.Price, objects).SetTag(Tags.Expensive, isExpensive);
    }

    /// <summary>Records that the answer was known already.</summary>
    public void IsKnown() => _span?.SetTag(Tags.Known, true);

    /// <summary>Records the end.</summary>
    /// <param name="result">The result.</param>
    public ExecutionResult End(ExecutionResult result)
    {
        var code = result.Errors is [var first, ..] ? errors.GetInfo(first).Extensions?["code"] as string : null;
        End(code is null ? Outcomes.Ok : result.Executed ? Outcomes.Partial : Outcomes.Refused, code);
        return result;
    }

    /// <summary>Records, if nothing else was, that the caller has gone.</summary>
    public void Dispose()
    {
        if (!_isOver)
            End(Outcomes.Gone, null);
        _span?.Dispose();
    }

    private void End(string outcome, string? code)
    {
        _isOver = true;
        var took = Stopwatch.GetElapsedTime(_start);
        EngineMetrics.Ended(outcome, code, took);
        if (_hash is not null)
            statistics.Add(_hash, _name, took, _price);
        _span?.SetTag(Tags.Outcome, outcome).SetTag(Tags.Error, code);
        if (outcome == Outcomes.Refused)
            _span?.SetStatus(ActivityStatusCode.Error);
    }
}
