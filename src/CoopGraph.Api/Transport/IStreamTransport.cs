namespace CoopGraph.Api.Transport;

/// <summary>A way to get more than one response from the GraphQL endpoint. The endpoint asks each one before it answers by itself.</summary>
internal interface IStreamTransport
{
    /// <summary>Returns whether a request is one of this transport.</summary>
    bool Takes(HttpContext http);

    /// <summary>Handles the request until its connection ends.</summary>
    Task HandleAsync(HttpContext http);
}
