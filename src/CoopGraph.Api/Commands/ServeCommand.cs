using GraphQL.Types;

namespace CoopGraph.Api.Commands;

/// <summary>Serves requests until the process is asked to stop: the command without a name.</summary>
internal static class ServeCommand
{
    /// <summary>Runs the application until it stops. A stop that comes while it starts ends it in order, too.</summary>
    /// <param name="app">The application.</param>
    /// <param name="asked">A task that ends when the process is asked to stop, also before the application listens for it.</param>
    public static async Task RunAsync(WebApplication app, Task asked)
    {
        // It takes as long as opening the store does, and both are needed: on two cores they are ready in the time of one. A failure
        // occurs again at the first use.
        _ = Task.Run(() => app.Services.GetRequiredService<ISchema>().Initialize());
        await using (app)
        {
            _ = StopWhenAsync(asked, app.Lifetime);
            var isStarted = await IsStartedAsync(app);
            BackgroundService[] working = asked.IsCompleted ? [] : [.. app.Services.GetServices<IHostedService>().OfType<BackgroundService>()];
            if (isStarted)
                await app.WaitForShutdownAsync();
            if (asked.IsCompleted)
                return;
            // One that fails stops the whole service, also while it starts, and the exit code must show that nobody asked for this stop.
            foreach (var failed in working.Select(service => service.ExecuteTask).Where(task => task is { IsFaulted: true }))
                await failed!;
        }
    }

    private static async Task StopWhenAsync(Task asked, IHostApplicationLifetime lifetime)
    {
        await asked;
        lifetime.StopApplication();
    }

    private static async Task<bool> IsStartedAsync(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.StartAsync();
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Whichever part was starting has given up. Those that had started are stopped.
            await app.StopAsync();
            return false;
        }
    }
}
