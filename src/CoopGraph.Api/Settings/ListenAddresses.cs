using System.Net;

namespace CoopGraph.Api.Settings;

/// <summary>Checks the addresses on which the service is to listen.</summary>
internal static class ListenAddresses
{
    private static readonly string Setting = WebHostDefaults.ServerUrlsKey;

    /// <summary>Returns the messages about the addresses of <c>urls</c> that no server can listen on.</summary>
    /// <param name="configuration">The application's configuration.</param>
    public static IEnumerable<string> Faults(IConfiguration configuration) =>
        In(configuration).Where(address => !IsRight(address)).Select(address =>
            $"{Setting} has '{address}': give a scheme, a host and a port, such as http://127.0.0.1:5080, or http://*:8080 for all interfaces. Separate several by semicolons.");

    /// <summary>Returns the addresses of <c>urls</c>.</summary>
    public static IEnumerable<string> In(IConfiguration configuration) =>
        configuration[Setting]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

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
