using CoopGraph.Cli.Support;
using CoopGraph.Embedded;
using CoopGraph.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopGraph.Cli.Data;

/// <summary>
/// The store that the service has, by the settings that the service takes from the environment and from <c>appsettings.json</c> in the current folder.
/// </summary>
internal static class StoreHost
{
    /// <summary>Works with a store that is there. No data are loaded.</summary>
    /// <param name="work">The work, with the services of the store and the place where its data are, in words.</param>
    /// <exception cref="CommandException">The store cannot be used, or the settings are wrong.</exception>
    public static Task DoAsync(Func<IServiceProvider, string, Task> work) => RunAsync(async (services, place, isNew) =>
    {
        // A new file would have keys that no service knows: most likely the path is wrong.
        if (isNew)
            throw new CommandException(ExitCodes.Failed, $"{place} does not exist: start the service once, which makes it, or set Embedded:DataFile to its file (Embedded__DataFile in the environment).");
        await work(services, place);
    });

    /// <summary>Works with a store that is there, or with a new data file that is made from the seed.</summary>
    /// <param name="work">The work, with the services of the store and the place where its data are, in words.</param>
    /// <param name="cancellation">Ends the loading.</param>
    /// <exception cref="CommandException">The store cannot be used, or the settings are wrong.</exception>
    public static Task DoWithDataAsync(Func<IServiceProvider, string, Task> work, CancellationToken cancellation) => RunAsync(async (services, place, isNew) =>
    {
        if (services.GetRequiredService<IOptions<EmbeddedStoreOptions>>().Value.ReadOnly)
            throw new CommandException(ExitCodes.Failed, $"Nothing can be imported into {place}: Embedded:ReadOnly is true; leave it out (Embedded__ReadOnly in the environment).");
        // Data that are there are read as they are: which seed they came from is the service's matter.
        if (isNew)
            await services.GetRequiredService<Seeder>().LoadAsync(cancellation);
        await work(services, place);
    });

    /// <summary>Returns the folder of the seed that the settings name.</summary>
    public static string SeedFolder()
    {
        var builder = ServiceSettings.Builder();
        var folder = builder.Configuration[$"{SeedOptions.Section}:{nameof(SeedOptions.Folder)}"] ?? new SeedOptions().Folder;
        return Path.GetFullPath(folder, Environment.CurrentDirectory);
    }

    private static async Task RunAsync(Func<IServiceProvider, string, bool, Task> work)
    {
        var builder = ServiceSettings.Builder();
        builder.Services.AddStore(builder.Configuration);
        using var host = builder.Build();
        try
        {
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            var place = PlaceOf(builder.Configuration);
            await work(host.Services, place, !StoreSetup.IsSeparateServer(builder.Configuration) && !File.Exists(place));
        }
        catch (Exception e) when (StoreFailure.Is(e))
        {
            throw StoreFailure.Of(e);
        }
        catch (OptionsValidationException e)
        {
            throw new CommandException(ExitCodes.Failed, e.Message);
        }
    }

    private static string PlaceOf(ConfigurationManager configuration)
    {
        if (StoreSetup.IsSeparateServer(configuration))
            return "Neo4j";
        var file = configuration[$"{EmbeddedStoreOptions.Section}:{nameof(EmbeddedStoreOptions.DataFile)}"] ?? new EmbeddedStoreOptions().DataFile;
        return Path.GetFullPath(file, Environment.CurrentDirectory);
    }
}
