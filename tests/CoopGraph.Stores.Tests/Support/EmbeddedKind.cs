using CoopGraph.Access;
using CoopGraph.Embedded;
using CoopGraph.Scheduling;
using CoopGraph.Storage;
using CoopGraph.Testing;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>The embedded store: each graph is one file in a folder of its own.</summary>
internal sealed class EmbeddedKind : IStoreKind
{
    public string Name => "Embedded";

    public Task<IStoreUnderTest> StartAsync() => Task.FromResult<IStoreUnderTest>(new EmbeddedFile());
}

/// <summary>A data file of the embedded store.</summary>
internal sealed class EmbeddedFile : IStoreUnderTest
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<EmbeddedStore> _opened = [];

    public string DataFile => _folder.PathOf("graph.db");

    ICoopGraphStore IStoreUnderTest.Open(TimeProvider? clock) => Open(clock: clock);

    public IReportLedger OpenLedger() => new EmbeddedReportLedger(new EmbeddedStoreOptions { DataFile = DataFile }, AppContext.BaseDirectory);

    public IAccessKeys OpenKeys() => new EmbeddedAccessKeys(new EmbeddedStoreOptions { DataFile = DataFile }, AppContext.BaseDirectory);

    /// <param name="readOnly">Whether the store is opened for reading only.</param>
    /// <param name="reset">Whether the file is deleted before.</param>
    /// <param name="lookEvery">The time for which one look at the file serves; by default every operation looks.</param>
    /// <param name="clock">The clock by which loads are recorded; null for the system's.</param>
    public EmbeddedStore Open(bool readOnly = false, bool reset = false, TimeSpan lookEvery = default, TimeProvider? clock = null)
    {
        var store = new EmbeddedStore(
            new EmbeddedStoreOptions { DataFile = DataFile, ReadOnly = readOnly, Reset = reset, LookEvery = lookEvery }, AppContext.BaseDirectory, clock);
        lock (_opened)
        {
            _opened.Add(store);
        }

        return store;
    }

    /// <summary>Releases the file, as the end of the process would.</summary>
    public void CloseAll()
    {
        lock (_opened)
        {
            _opened.ForEach(store => store.Dispose());
            _opened.Clear();
        }
    }

    public ValueTask DisposeAsync()
    {
        CloseAll();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
