using System.Globalization;
using System.Net;

namespace CoopGraph.Api.Settings;

/// <summary>Checks the addresses on which the service is to listen.</summary>
internal static class ListenAddresses
{
    private const string Advice =
        "give a scheme, a host and a port, such as http://127.0.0.1:5080, or http://*:8080 for all interfaces. Separate several by semicolons.";

    private static readonly string Setting = WebHostDefaults.ServerUrlsKey;
    private static readonly string[] Ports = [WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];

    /// <summary>Returns the messages about the addresses and ports that no server can listen on.</summary>
    /// <param name="configuration">The application's configuration.</param>
    public static IEnumerable<string> Faults(IConfiguration configuration) =>
    [
        .. In(configuration).Where(address => !IsRight(address)).Select(address => $"{Setting} has '{address}': {Advice}"),
        .. Ports.SelectMany(name => PartsOf(configuration[name]).Where(port => !ushort.TryParse(port, CultureInfo.InvariantCulture, out _)).Select(
            port => $"{name} has '{port}': give a port, such as 8080. Separate several by semicolons.")),
        .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint.GetSection("Url"))
            .Where(url => url.Value is { Length: > 0 } address && !IsRight(address)).Select(url => $"{url.Path} is '{url.Value}': {Advice}"),
    ];

    /// <summary>Returns the addresses of <c>urls</c>.</summary>
    public static IEnumerable<string> In(IConfiguration configuration) =>
        PartsOf(configuration[Setting]);

    /// <summary>
    /// Returns the addresses at which the service listens: those of <c>Kestrel:Endpoints</c>, which come first, but for those that speak HTTP/2 only;
    /// else those of <c>urls</c>.
    /// </summary>
    public static IEnumerable<string> InUse(IConfiguration configuration)
    {
        string[] endpoints =
        [
            .. configuration.GetSection("Kestrel:Endpoints").GetChildren()
                .Where(endpoint => !string.Equals(endpoint["Protocols"], "Http2", StringComparison.OrdinalIgnoreCase)).Select(endpoint => endpoint["Url"]).OfType<string>(),
        ];
        return endpoints.Length > 0 ? endpoints : In(configuration);
    }

    private static string[] PartsOf(string? list) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static bool IsRight(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            return (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
                && address.Port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort && address.PathBase.Length == 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
