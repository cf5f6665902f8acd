namespace CoopGraph.Api.Feeds;

/// <summary>Registers and maps feeds.</summary>
internal static class FeedsExtensions
{
    /// <summary>Registers the feeds.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services) => services.AddSingleton<FeedEndpoint>();

    /// <summary>Maps the feed of changes, <c>/changes.atom</c>.</summary>
    public static void MapFeeds(this IEndpointRouteBuilder endpoints)
    {
        var changes = endpoints.ServiceProvider.GetRequiredService<FeedEndpoint>();
        endpoints.MapMethods("/changes.atom", [HttpMethods.Get, HttpMethods.Head], changes.HandleAsync).WithDisplayName("Changes");
    }
}
