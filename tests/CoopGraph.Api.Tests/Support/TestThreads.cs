using System.Runtime.CompilerServices;

namespace CoopGraph.Api.Tests.Support;

/// <summary>Gives the pool of the tests' process many threads from the start: tests wait for programs and browsers on them, as no service does.</summary>
internal static class TestThreads
{
    private const int Enough = 32;

    [ModuleInitializer]
    internal static void Reserve()
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Enough), ports);
    }
}
