using CoopGraph.Storage;

namespace CoopGraph.Neo4j.Tests.Support;

/// <summary>Waits for what takes a while, as long as a very slow machine might need.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Does it until the store is available.</summary>
    public static async Task WorksAsync(Func<Task> action)
    {
        var end = TimeProvider.System.GetUtcNow() + Patience;
        while (true)
        {
            try
            {
                await action();
                return;
            }
            catch (StoreUnavailableException) when (TimeProvider.System.GetUtcNow() < end)
            {
                await Task.Delay(Pause);
            }
        }
    }

    /// <summary>Waits until it is so.</summary>
    public static async Task IsTrueAsync(Func<Task<bool>> condition)
    {
        var end = TimeProvider.System.GetUtcNow() + Patience;
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetUtcNow() < end, "It did not become true in a minute.");
            await Task.Delay(Pause);
        }
    }
}
