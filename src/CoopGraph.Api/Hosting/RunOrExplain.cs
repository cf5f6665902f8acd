using CoopGraph.Api.Stores;
using CoopGraph.Seeding;
using CoopGraph.Storage;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Hosting;

/// <summary>What the program does when it is called; what keeps it from doing so is told in words, without a stack that helps nobody.</summary>
internal static class RunOrExplain
{
    /// <summary>Serves until it is stopped.</summary>
    /// <returns>The exit code: 0 after an orderly stop, 1 where the service could not start.</returns>
    public static Task<int> RunOrExplainAsync(this WebApplication app) => ExplainAsync("start", () => app.RunAsync());

    /// <summary>Loads the seed into the store and ends.</summary>
    /// <returns>The exit code: 0 when the store holds the seed, 1 where it could not be loaded.</returns>
    public static Task<int> SeedOrExplainAsync(this WebApplication app) => ExplainAsync("load the seed", async () =>
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        var outcome = await app.Services.GetRequiredService<Seeder>().LoadAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync(outcome == LoadOutcome.Unchanged ? "The store holds this seed already." : $"The seed is loaded ({outcome}).");
        await app.DisposeAsync();
    });

    private static async Task<int> ExplainAsync(string what, Func<Task> run)
    {
        try
        {
            await run();
            return 0;
        }
        catch (Exception e) when (e is StoreUnavailableException or SeedException or OptionsValidationException or IOException)
        {
            await Console.Error.WriteLineAsync($"CoopGraph cannot {what}. {e.Message}");
            return 1;
        }
    }
}
