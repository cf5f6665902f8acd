namespace CoopGraph.Api.Tests.Support;

/// <summary>IsAsync for what takes a while, as long as a very slow machine might need.</summary>
internal static class Eventually
{
    /// <summary>How long that is.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Asks until the answer is as it should be, and gives that one.</summary>
    public static async Task<T> IsAsync<T>(Func<Task<T>> ask, Func<T, bool> isRight)
    {
        var end = TimeProvider.System.GetUtcNow() + Patience;
        while (true)
        {
            var answer = await ask();
            if (isRight(answer))
                return answer;
            if (TimeProvider.System.GetUtcNow() > end)
                Assert.Fail($"After {Patience} it is still {(answer as Answer)?.Text ?? answer?.ToString()}.");
            await Task.Delay(Pause);
        }
    }
}
