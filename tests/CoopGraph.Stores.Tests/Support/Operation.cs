using CoopGraph.Storage;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>
/// Runs an operation as the API does: all of it on one snapshot, and from the beginning again if the data changed meanwhile.
/// </summary>
internal static class Operation
{
    private const int MostTries = 50;

    public static async Task<T> RunAsync<T>(ICoopGraphStore store, Func<IGraphSnapshot, Task<T>> ask)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var snapshot = await store.OpenAsync(default);
            try
            {
                var answer = await ask(snapshot);
                if (await snapshot.ConfirmAsync(default))
                    return answer;
            }
            catch (DataVersionChangedException) when (tries < MostTries)
            {
                // The store will open the new version next.
            }
        }

        throw new InvalidOperationException($"The data moved during each of {MostTries} tries.");
    }
}
