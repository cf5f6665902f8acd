namespace CoopGraph.Api.Hosting;

/// <summary>The address on which the service listens when none is configured.</summary>
internal static class DefaultAddress
{
    public static readonly string Value = "http://localhost:5080";

    /// <summary>
    /// Listens on <see cref="Value"/> unless <c>ASPNETCORE_URLS</c>, <c>--urls</c>, ports or Kestrel endpoints are configured.
    /// </summary>
    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        string[] keys = ["urls", "http_ports", "https_ports"];
        if (keys.All(key => string.IsNullOrEmpty(configuration[key])) && !configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(Value);
    }
}
