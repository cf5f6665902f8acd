using Microsoft.AspNetCore.Hosting;

namespace CoopGraph.Api.Tests.Support;

/// <summary>The real application over the real seed with the synthetic cases.</summary>
public class SyntheticApi : ApiFactory
{
    private readonly string _file = TemporaryData.NewFile();

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Embedded:DataFile", _file).UseSetting("WarmUp:Enabled", "false");
        builder.UseSetting("Seed:Synthetic", "true");
    }
}
