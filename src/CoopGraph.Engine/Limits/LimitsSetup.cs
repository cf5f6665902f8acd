using CoopGraph.Engine.Language;
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Limits;

/// <summary>Registers the guards against documents that cost more than their length suggests.</summary>
internal static class LimitsSetup
{
    /// <summary>
    /// Adds the document's budget, and the limits on a request, with <see cref="DocumentBudgetOptions"/>.
    /// </summary>
    public static IGraphQLBuilder AddLimits(this IGraphQLBuilder graphql, IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DocumentBudgetOptions>()
            .Bind(configuration.GetSection(DocumentBudgetOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IDocumentBuilder>(provider => new BudgetedDocumentBuilder(
            new DocumentParser(), provider.GetRequiredService<IOptions<DocumentBudgetOptions>>()));
        services.AddSingleton<OperationLimits>();
        return graphql.ConfigureSchema(schema => schema.RegisterVisitor(new IntrospectionSizes()));
    }
}
