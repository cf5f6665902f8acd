using CoopGraph.Access;
using CoopGraph.Scheduling;
using CoopGraph.Storage;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>A graph in one kind of store, empty at first and used by one test only. It is deleted when it is disposed of.</summary>
internal interface IStoreUnderTest : IAsyncDisposable
{
    /// <summary>Opens the graph as another process would: every call returns a separate store over the same data.</summary>
    /// <param name="clock">The clock by which loads are recorded; null for the system's.</param>
    ICoopGraphStore Open(TimeProvider? clock = null);

    /// <summary>Opens the record of scheduled reports as another process would.</summary>
    IReportLedger OpenLedger();

    /// <summary>Opens the keys of clients as another process would.</summary>
    IAccessKeys OpenKeys();
}

/// <summary>A kind of store that is tested for the whole contract.</summary>
internal interface IStoreKind
{
    /// <summary>The name of the kind in the tests.</summary>
    string Name { get; }

    /// <summary>
    /// Starts an empty graph. If only one can exist at a time, this waits until the last one is disposed of. If none is available on this
    /// machine, it throws <see cref="SkipException"/> with the reason.
    /// </summary>
    Task<IStoreUnderTest> StartAsync();
}
