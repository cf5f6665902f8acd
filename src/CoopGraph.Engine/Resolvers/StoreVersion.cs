using CoopGraph.Engine.Execution;
using CoopGraph.Storage;

namespace CoopGraph.Engine.Resolvers;

/// <summary>The version of the data in the store.</summary>
/// <param name="store">The store.</param>
internal sealed class StoreVersion(ICoopGraphStore store) : IDataVersion
{
    public async ValueTask<bool> IsCurrentAsync(string version, CancellationToken cancellation)
    {
        var graph = await store.OpenAsync(cancellation);
        return graph.Dataset.Version == version && await graph.ConfirmAsync(cancellation);
    }
}
