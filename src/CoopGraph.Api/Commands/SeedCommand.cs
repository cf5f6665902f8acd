using CoopGraph.Storage;
using CoopGraph.Stores;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Commands;

/// <summary>Loads the seed into the store and ends: the command <c>seed</c>.</summary>
internal static class SeedCommand
{
    /// <returns>The exit code: 0 when the store contains the seed, 1 when it could not be loaded.</returns>
    public static Task<int> RunAsync(WebApplication app) => CommandFailure.ExplainAsync("load the seed", app.Configuration, async () =>
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        var outcome = await app.Services.GetRequiredService<Seeder>().LoadAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync(outcome == LoadOutcome.Unchanged ? "The store holds this seed already." : $"The seed is loaded ({outcome}).");
        await app.DisposeAsync();
    });
}
