using System.Net;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Transport;

/// <summary>Counts the connections that stay open, and bounds them: in all, and of each address.</summary>
internal sealed class ConnectionGate(IOptions<ConnectionOptions> options)
{
    private readonly Dictionary<IPAddress, int> _ofAddress = [];
    private readonly Lock _gate = new();
    private int _all;

    /// <summary>The number of open connections.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _all;
        }
    }

    /// <summary>Lets a connection in. Disposing of the result lets it out.</summary>
    /// <returns>Null if there are as many connections as may be.</returns>
    public IDisposable? TryEnter(HttpContext http)
    {
        var address = ClientNetwork.Of(http.Connection.RemoteIpAddress);
        lock (_gate)
        {
            var open = _ofAddress.GetValueOrDefault(address);
            if (_all >= options.Value.MaxConnections || open >= options.Value.MaxConnectionsPerAddress)
                return null;
            _ofAddress[address] = open + 1;
            _all++;
            return new Place(this, address);
        }
    }

    private void Leave(IPAddress address)
    {
        lock (_gate)
        {
            _all--;
            if (--_ofAddress[address] == 0)
                _ofAddress.Remove(address);
        }
    }

    private sealed class Place(ConnectionGate gate, IPAddress address) : IDisposable
    {
        private int _isFree;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isFree, 1) == 0)
                gate.Leave(address);
        }
    }
}
