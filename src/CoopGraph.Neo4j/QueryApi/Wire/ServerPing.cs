namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>
/// Looks whether the server answers at all, where a statement had no result in time: a server that answers is not away, so the statement was too
/// expensive. Statements that run out of time together need one look.
/// </summary>
internal sealed class ServerPing(IHttpClientFactory clients, RequestFactory requests)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(1.5);

    private readonly Lock _gate = new();
    private Task<bool>? _look;
    private long _at;

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
