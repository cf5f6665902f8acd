using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CoopGraph.Neo4j.Tests.Support;

/// <summary>Responses as the Query API gives them, and as it should not.</summary>
internal static class Answers
{
    public static HttpResponseMessage One() => With(202, """{"data":{"fields":["one"],"values":[[1]]},"bookmarks":["b"]}""");

    public static HttpResponseMessage Begun(string id) => With(202, $$$"""{"transaction":{"id":"{{{id}}}","expires":"2026-01-01T00:00:00Z"}}""");

    public static HttpResponseMessage Committed() => With(202, """{"bookmarks":["b"]}""");

    public static HttpResponseMessage Undone() => With(200, "");

    public static HttpResponseMessage Error(int status, string code) =>
        With(status, $$"""{"errors":[{"code":"{{code}}","message":"says so"}]}""");

    public static HttpResponseMessage RowsAndError(string code) =>
        With(202, $$"""{"data":{"fields":["n"],"values":[[1],[2]]},"errors":[{"code":"{{code}}","message":"after two rows"}]}""");

    public static HttpResponseMessage Deadlock() => Error(400, "Neo.TransientError.Transaction.DeadlockDetected");

    public static HttpResponseMessage Truncated() => new(HttpStatusCode.Accepted) { Content = new StreamContent(new CutStream()) };

    /// <summary>A response with a body that does not come.</summary>
    public static HttpResponseMessage Never() => new(HttpStatusCode.Accepted) { Content = new StreamContent(new SilentStream()) };

    public static HttpResponseMessage Reset() =>
        throw new HttpRequestException(HttpRequestError.Unknown, "reset", new IOException("reset", new SocketException((int)SocketError.ConnectionReset)));

    public static HttpResponseMessage Refused() => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");

    public static HttpResponseMessage With(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private sealed class SilentStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }

    /// <summary>A part of a response, and then the end of the connection.</summary>
    private sealed class CutStream : MemoryStream
    {
        private readonly byte[] _start = Encoding.UTF8.GetBytes("""{"data":{"fields":["one"],"val""");
        private bool _isRead;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_isRead)
                throw new HttpIOException(HttpRequestError.ResponseEnded);
            _isRead = true;
            _start.CopyTo(buffer);
            return ValueTask.FromResult(_start.Length);
        }
    }
}
