namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>
/// Looks whether the server answers at all, where a statement had no result in time: a server that answers is not away, so the statement was too
/// expensive.
/// </summary>
internal sealed class ServerPing(IHttpClientFactory clients, RequestFactory requests)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task<bool> IsAnsweredAsync()
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
