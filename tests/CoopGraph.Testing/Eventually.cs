using CoopGraph.Storage;

namespace CoopGraph.Testing;

/// <summary>Waits for what takes a while, as long as a very slow machine might need.</summary>
internal static class Eventually
{
    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks until the result is right, and returns that one.</summary>
    public static async Task<T> IsAsync<T>(Func<Task<T>> ask, Func<T, bool> isRight)
    {
        var end = TimeProvider.System.GetUtcNow() + Patience;
        while (true)
        {
            var result = await ask();
            if (isRight(result))
                return result;
            if (TimeProvider.System.GetUtcNow() > end)
                Assert.Fail($"After {Patience} it is still {result}.");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Waits until a condition is true.</summary>
    public static Task IsTrueAsync(Func<Task<bool>> condition) => IsAsync(condition, isTrue => isTrue);

    /// <summary>Repeats an action until the store is available.</summary>
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
}
