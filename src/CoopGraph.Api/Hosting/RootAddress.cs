namespace CoopGraph.Api.Hosting;

/// <summary>The address of the service as a request names it.</summary>
internal static class RootAddress
{
    /// <summary>Returns the address with scheme, host and a proxy's prefix, without a slash at its end. The host is the client's text.</summary>
    public static string Of(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
