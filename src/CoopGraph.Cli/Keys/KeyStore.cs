using CoopGraph.Access;
using CoopGraph.Cli.Support;
using CoopGraph.Embedded;
using CoopGraph.Storage;
using CoopGraph.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CoopGraph.Cli.Keys;

/// <summary>
/// The keys in the store that the service has, by the settings that the service takes from the environment and from <c>appsettings.json</c> in the
/// current folder. No data are loaded.
/// </summary>
internal static class KeyStore
{
    /// <summary>Works with the keys.</summary>
    /// <param name="work">The work, with the keys and the place where they are, in words.</param>
    /// <exception cref="CommandException">The store cannot be used, or the settings are wrong.</exception>
    public static async Task DoAsync(Func<IAccessKeys, string, Task> work)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Environment.CurrentDirectory });
        builder.Configuration.AddJsonFile("appsettings.json", optional: true, reloadOnChange: false).AddEnvironmentVariables();
        builder.Services.AddStore(builder.Configuration);
        using var host = builder.Build();
        try
        {
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            var place = PlaceOf(builder.Configuration);
            // A new file would have keys that no service knows: most likely the path is wrong.
            if (!StoreSetup.IsSeparateServer(builder.Configuration) && !File.Exists(place))
                throw new CommandException(ExitCodes.Failed, $"{place} does not exist: start the service once, which makes it, or set Embedded:DataFile to its file (Embedded__DataFile in the environment).");
            await work(host.Services.GetRequiredService<IAccessKeys>(), place);
        }
        catch (StoreUnavailableException e)
        {
            throw new CommandException(ExitCodes.Unreachable, e.Message);
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
