using System.Globalization;
using CoopGraph.Embedded;
using CoopGraph.Storage;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Commands;

/// <summary>Checks the settings and the store, and ends: the command <c>check</c>.</summary>
internal static class CheckCommand
{
    /// <summary>The setting that deletes the store's file, which a check must not do.</summary>
    public static readonly string Reset = $"{EmbeddedStoreOptions.Section}:{nameof(EmbeddedStoreOptions.Reset)}";

    /// <summary>Checks the settings and the store, of a data file all that it holds, and says what the store has.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer, its file has faults, or a start with these settings would have none.</exception>
    public static async Task RunAsync(WebApplication app)
    {
        app.Services.GetRequiredService<IStartupValidator>().Validate();
        var store = app.Services.GetRequiredService<ICoopGraphStore>();
        if (store is EmbeddedStore { DataFile: var file } && !File.Exists(file))
        {
            if (app.Services.GetRequiredService<IOptions<EmbeddedStoreOptions>>().Value.ReadOnly)
                throw new StoreUnavailableException($"{file} does not exist, and Embedded:ReadOnly makes none.");
            ((EmbeddedStore)store).CheckFile();
            await Console.Out.WriteLineAsync($"The settings are right. {file} does not exist yet: the first start makes it.");
        }
        else
        {
            (store as EmbeddedStore)?.CheckFile();
            var dataset = (await store.OpenAsync(CancellationToken.None)).Dataset;
            var cases = dataset.CasesByProvenance.Values.Sum().ToString("N0", CultureInfo.InvariantCulture);
            await Console.Out.WriteLineAsync($"The settings are right. The store has {cases} cases, data version {dataset.Version}.");
        }

        await app.DisposeAsync();
    }
}
