using GraphQL.DI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution.Documents;

/// <summary>Registers the cache of documents.</summary>
internal static class DocumentCacheSetup
{
    /// <summary>
    /// Adds a cache of parsed and validated documents, with the limits of <see cref="DocumentCacheOptions"/>. It is only for one schema,
    /// because a document is valid for one schema.
    /// </summary>
    public static IGraphQLBuilder AddDocumentCache(this IGraphQLBuilder graphql, IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DocumentCacheOptions>()
            .Bind(configuration.GetSection(DocumentCacheOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<PersistedDocumentOptions>()
            .Bind(configuration.GetSection(PersistedDocumentOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<PersistedDocumentOptions>, TrustedFolderCheck>();
        services.AddSingleton<PersistedDocuments>();
        services.AddSingleton<DocumentCache>();
        return graphql;
    }
}
