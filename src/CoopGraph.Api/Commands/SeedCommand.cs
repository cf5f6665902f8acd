using System.Globalization;
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
        await Console.Out.WriteLineAsync(outcome.Kind switch
        {
            LoadKind.Unchanged => "The store holds this seed already.",
            LoadKind.Loaded => "The seed is loaded.",
            _ => $"The seed is loaded, in the place of an earlier one. {Stays(outcome.Kept.Count)}",
        });
        await app.DisposeAsync();
    }

    private static string Stays(int count) => count switch
    {
        0 => "No case that a curator changed is otherwise in it.",
        1 => "One case is otherwise in it, and stays as a curator left it: the log names it.",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} cases are otherwise in it, and stay as curators left them: the log names them."),
    };
}
