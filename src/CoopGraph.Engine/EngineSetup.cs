using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Execution.Documents;
using CoopGraph.Engine.Exports;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Schema;
using CoopGraph.Engine.Subscriptions;
using CoopGraph.Engine.Tables;
using GraphQL;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Engine;

/// <summary>Registers the engine: it runs GraphQL over a store, in the process, for any host.</summary>
public static class EngineSetup
{
    /// <summary>
    /// Adds the schema, its resolvers, the limits and the execution. Callers run documents with <see cref="OperationRunner"/>, or with <see cref="SubscriptionRunner"/> if they can send events, and write
    /// results with <see cref="Execution.Writing.ResponseSerializer"/>. An <see cref="Storage.ICoopGraphStore"/> must be registered, too.
    /// </summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration; the sections below <c>GraphQL</c> are read.</param>
    public static IServiceCollection AddEngine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOperationRunner(configuration);
        services.AddSubscriptions(configuration);
        services.AddTables();
        services.AddExports();
        return services.AddGraphQL(graphql => graphql
            .AddCoopGraphSchema(services)
            .AddGuards(services, configuration));
    }

    /// <summary>Adds the parts that do not depend on a schema: errors, limits, the cache of documents and the marks of pure fields.</summary>
    internal static GraphQL.DI.IGraphQLBuilder AddGuards(
        this GraphQL.DI.IGraphQLBuilder graphql, IServiceCollection services, IConfiguration configuration) => graphql
            .AddErrors(services)
            .AddLimits(services, configuration)
            .AddDocumentCache(services, configuration)
            .AddCompiledExecution();
}
