using System.Collections.Concurrent;
using System.Security.Cryptography;
using CoopGraph.Engine.Errors;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport.ServerSentEvents;

/// <summary>The event streams that were reserved, by their tokens. They are in the memory of this process only.</summary>
internal sealed class ReservedStreams(IOptions<ConnectionOptions> options, TimeProvider time)
{
    private const string Header = "X-GraphQL-Event-Stream-Token", Parameter = "token";

    private readonly ConcurrentDictionary<string, ReservedStream> _byToken = new(StringComparer.Ordinal);

    /// <summary>Returns whether a request has the token of a stream.</summary>
    public static bool HasToken(HttpRequest request) => TokenOf(request) is not null;

    /// <summary>Reserves a stream for a client. It is given up if it is not opened in time (<see cref="ConnectionOptions.InitTimeout"/>).</summary>
    /// <param name="place">The place of the connection, which is freed with the stream.</param>
    /// <returns>The token.</returns>
    public string Reserve(IDisposable place)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var stream = new ReservedStream(options.Value.MaxOperationsPerConnection);
        _byToken[token] = stream;
        _ = GiveUpAsync();
        return token;

        async Task GiveUpAsync()
        {
            await stream.WaitForOpenAsync(options.Value.InitTimeout, time);
            await stream.Ended;
            _byToken.TryRemove(token, out _);
            place.Dispose();
        }
    }

    /// <summary>Returns the stream of a request's token.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public ReservedStream Find(HttpRequest request) =>
        TokenOf(request) is { } token && _byToken.TryGetValue(token, out var stream) ? stream : throw new RefusedException(Refusals.NoSuchStream);

    private static string? TokenOf(HttpRequest request) =>
        request.Headers[Header].ToString() is { Length: > 0 } header ? header
        : HttpMethods.IsGet(request.Method) && request.Query[Parameter].ToString() is { Length: > 0 } parameter ? parameter
        : null;
}
