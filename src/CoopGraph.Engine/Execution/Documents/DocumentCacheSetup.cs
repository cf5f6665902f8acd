using GraphQL.DI;
using GraphQL.Validation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>Turns the cache of documents on.</summary>
internal static class DocumentCacheSetup
{
    /// <summary>Keeps parsed and validated documents within <see cref="DocumentCacheOptions"/>. For one schema: a document is valid for that.</summary>
    public static IGraphQLBuilder AddDocumentCache(this IGraphQLBuilder graphql, IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DocumentCacheOptions>()
            .Bind(configuration.GetSection(DocumentCacheOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<IConfigureExecution, DocumentCacheExecution>();
        services.AddSingleton<IDocumentValidator>(new CachedDocumentValidator(new DocumentValidator()));
        return graphql;
    }
}
