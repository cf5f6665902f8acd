namespace CoopGraph.Benchmarks.Targets;

/// <summary>The figures of starts, of the first requests after one, and of memory.</summary>
/// <param name="FirstAnswer">Seconds from the start of the process to the whole answer of one county with five partners; the data are there.</param>
/// <param name="MegabytesReady">The memory when <c>/health/ready</c> says yes, in megabytes.</param>
/// <param name="FirstOfLater">The time of the first 1,000 requests, as a multiple of the time of the last 1,000 of the next 10,000.</param>
/// <param name="MegabytesAfter">The memory 20 quiet seconds after 140,000 drawn requests, in megabytes.</param>
internal sealed record StartFigures(double FirstAnswer, long MegabytesReady, double FirstOfLater, long MegabytesAfter);
