namespace CoopGraph.Api.Tests.Support;

/// <summary>The real application on a free port of the loopback address, for clients that are programs of their own.</summary>
public sealed class LoopbackApi : ApiFactory
{
    /// <summary>Starts it.</summary>
    public LoopbackApi()
    {
        UseKestrel(0);
        StartServer();
        Url = $"{ClientOptions.BaseAddress.ToString().TrimEnd('/')}/graphql";
    }

    /// <summary>The address of the GraphQL endpoint.</summary>
    public string Url { get; }
}
