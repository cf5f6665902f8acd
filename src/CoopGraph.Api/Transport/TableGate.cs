using CoopGraph.Concurrency;
using CoopGraph.Engine.Errors;
using CoopGraph.Reports.Catalog;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport;

/// <summary>
/// Lets only some tables be sent at a time: a table can be long, and each one is work for its whole length.
/// </summary>
internal sealed class TableGate(IOptions<ReportsOptions> options, TimeProvider time) : WorkGate(
    options.Value.MaxAtOnce,
    new WaitLimit(options.Value.MaxWaiting, Timeout.InfiniteTimeSpan, time, _ => new RefusedException(Refusals.TablesBusy), TableMetrics.Waiting),
    TableMetrics.Running);
