using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace CoopGraph.Cli.Support;

/// <summary>The settings that the service takes, too: from <c>appsettings.json</c> in the current folder and from the environment.</summary>
internal static class ServiceSettings
{
    /// <summary>Returns the builder of a host with these settings.</summary>
    /// <exception cref="CommandException">The file is no JSON.</exception>
    public static HostApplicationBuilder Builder()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Environment.CurrentDirectory });
        try
        {
            builder.Configuration.AddJsonFile("appsettings.json", optional: true, reloadOnChange: false).AddEnvironmentVariables();
            return builder;
        }
        catch (InvalidDataException e)
        {
            // The inner exceptions have the line.
            throw new CommandException(ExitCodes.Failed, $"{e.Message} {e.GetBaseException().Message}");
        }
    }
}
