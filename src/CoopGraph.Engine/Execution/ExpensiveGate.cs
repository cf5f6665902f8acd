using CoopGraph.Concurrency;
using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Watching;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution;

/// <summary>
/// Lets only some expensive operations run at a time, so that the others and the health endpoints always find a free core. Further ones wait
/// in a queue that is bounded in length and in time.
/// </summary>
internal sealed class ExpensiveGate(IOptions<OperationOptions> options, TimeProvider time) : WorkGate(
    options.Value.MaxExpensiveOperations ?? Environment.ProcessorCount,
    new WaitLimit(options.Value.MaxWaitingOperations, options.Value.MaxWait, time, _ => new RefusedError(Refusals.Busy), EngineMetrics.ExpensiveWaiting),
    EngineMetrics.ExpensiveRunning);
