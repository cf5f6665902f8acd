using CoopGraph.Storage;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>A graph in one kind of store, empty at first, of which a test is the only user. It goes when it is disposed of.</summary>
internal interface IStoreUnderTest : IAsyncDisposable
{
    /// <summary>Opens the graph as one more process would: every call gives a store of its own over the same data.</summary>
    ICoopGraphStore Open();
}

/// <summary>A kind of store, for which the whole contract is proved.</summary>
internal interface IStoreKind
{
    /// <summary>What the tests call it.</summary>
    string Name { get; }

    /// <summary>
    /// An empty graph. Where only one can exist at a time, this waits until the last one is disposed of; where none can be had on
    /// this machine, it throws <see cref="SkipException"/> with the reason.
    /// </summary>
    Task<IStoreUnderTest> StartAsync();
}
