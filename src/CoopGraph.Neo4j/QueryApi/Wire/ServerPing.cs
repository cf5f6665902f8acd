namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>
/// Looks whether the server answers at all, where a statement had no result in time: a server that answers is not away, so the statement was too
/// expensive. Statements that run out of time together need one look.
/// </summary>
internal sealed class ServerPing(IHttpClientFactory clients, RequestFactory requests)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(1.5);

    /// <summary>Neo4j accepts connections some seconds before its databases are up, and is slow in the first seconds after a start.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private Task<bool>? _look;
    private long _at;
    private long _lost = long.MinValue;

    /// <summary>Notes that a connection was refused or cut: for some seconds, a statement without a result says nothing of the statement.</summary>
    public void NoteLoss() => Volatile.Write(ref _lost, Environment.TickCount64);

    /// <summary>
    /// Returns whether the server answers now and lost no connection while a statement ran for <paramref name="time"/> or shortly before: then
    /// the statement was too expensive.
    /// </summary>
    public async Task<bool> WasThereAsync(TimeSpan time)
    {
        var lost = Volatile.Read(ref _lost);
        return (lost == long.MinValue || Environment.TickCount64 - lost > (time + Settling).TotalMilliseconds)
            && await IsAnsweredAsync().ConfigureAwait(false);
    }

    /// <summary>Returns whether the server answers now, or did when it was last looked at, less than two seconds ago.</summary>
    public Task<bool> IsAnsweredAsync()
    {
        lock (_gate)
        {
            if (_look is null || Environment.TickCount64 - _at > Lasts.TotalMilliseconds)
                (_look, _at) = (LookAsync(), Environment.TickCount64);
            return _look;
        }
    }

    private async Task<bool> LookAsync()
    {
        using var longest = new CancellationTokenSource(Patience);
        try
        {
            using var http = clients.CreateClient(HttpClientNames.Operating);
            using var response = await http.GetAsync(requests.Server, longest.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            return false;
        }
    }
}
