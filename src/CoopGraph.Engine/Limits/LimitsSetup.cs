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
    /// Adds the document's budget, the limits on the response and the cap on errors, with <see cref="DocumentBudgetOptions"/>.
    /// </summary>
    public static IGraphQLBuilder AddLimits(this IGraphQLBuilder graphql, IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DocumentBudgetOptions>()
            .Bind(configuration.GetSection(DocumentBudgetOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IDocumentBuilder>(provider => new BudgetedDocumentBuilder(
            new GraphQLDocumentBuilder(), provider.GetRequiredService<IOptions<DocumentBudgetOptions>>()));
        services.AddScoped<OperationPrice>();
        return graphql
            .ConfigureSchema(schema => schema.RegisterVisitor(new IntrospectionSizes()))
            // For cached documents too: the same text is cheap with one value of a variable and expensive with another.
            .AddValidationRule<NodeLimitRule>(useForCachedDocuments: true)
            .AddValidationRule<FieldLimitRule>(useForCachedDocuments: true)
            .AddValidationRule<FilterLimitRule>(useForCachedDocuments: true)
            .ConfigureExecution(async (options, next) =>
            {
                var limit = options.RequestServices!.GetRequiredService<IOptions<DocumentBudgetOptions>>().Value.MaxErrors;
                return ErrorCap.Apply(await next(options), limit);
            });
    }
}
