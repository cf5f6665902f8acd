using CoopGraph.Embedded;
using CoopGraph.Storage;
using CoopGraph.Stores;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Commands;

/// <summary>Loads the seed into the store and ends: the command <c>seed</c>.</summary>
internal static class SeedCommand
{
    /// <summary>Loads the seed, reads the whole data file if the store has one, and says whether the load changed the store.</summary>
    public static async Task RunAsync(WebApplication app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        var outcome = await app.Services.GetRequiredService<Seeder>().LoadAsync(CancellationToken.None);
        (app.Services.GetRequiredService<ICoopGraphStore>() as EmbeddedStore)?.CheckFile();
        await Console.Out.WriteLineAsync(outcome == LoadOutcome.Unchanged ? "The store holds this seed already." : $"The seed is loaded ({outcome}).");
        await app.DisposeAsync();
    }
}
