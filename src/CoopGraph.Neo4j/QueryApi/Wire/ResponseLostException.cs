namespace CoopGraph.Neo4j.QueryApi.Wire;

/// <summary>Thrown when no response came that shows what the server did. It never leaves the client.</summary>
internal sealed class ResponseLostException(ResponseLoss loss, string what, Exception? cause = null) : Exception(what, cause)
{
    public ResponseLoss Loss { get; } = loss;
}

/// <summary>The ways in which a response is lost.</summary>
internal enum ResponseLoss
{
    /// <summary>No connection was made: the call never reached the server.</summary>
    NotConnected,

    /// <summary>The connection was cut after the call was sent: the server may have done all, some or nothing of it.</summary>
    Cut,

    /// <summary>The response is not one of the Query API.</summary>
    Unreadable,
}
