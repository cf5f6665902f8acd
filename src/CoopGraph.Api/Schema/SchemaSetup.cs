using CoopGraph.Api.Asking;
using CoopGraph.Api.Schema.Networks;
using CoopGraph.Api.Schema.Scalars;
using CoopGraph.Api.Schema.Units;
using CoopGraph.Api.SchemaFeatures;
using CoopGraph.Api.Transport;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DI;
using GraphQL.Types;

namespace CoopGraph.Api.Schema;

/// <summary>Puts the schema together.</summary>
internal static class SchemaSetup
{
    /// <summary>Adds the schema and what its resolvers need of a request.</summary>
    public static IGraphQLBuilder AddCoopGraphSchema(this IGraphQLBuilder graphql, IServiceCollection services)
    {
        // The descriptions of the schema are the doc comments of the types that make it.
        GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;
        services.AddScoped<GraphSession>();
        services.AddScoped<IAnswerExtensions>(provider => provider.GetRequiredService<GraphSession>());
        services.AddScoped<SyntheticWarning>();
        services.AddScoped<IAnswerExtensions>(provider => provider.GetRequiredService<SyntheticWarning>());
        services.AddScoped<IOperationGuard>(provider => provider.GetRequiredService<GraphSession>());
        services.AddScoped<Batcher>();
        services.AddSingleton<KeptNetworks>();
        return graphql
            .AddAutoSchema<Query>()
            .AddGraphTypes(typeof(SchemaSetup).Assembly)
            .ConfigureSchema(Configure);
    }

    private static void Configure(ISchema schema)
    {
        schema.UseModernIntrospection();
        schema.RegisterVisitor(new DescriptionsOnOneLine());
        schema.RegisterTypeMapping<DateOnly, DateScalar>();
        schema.RegisterTypeMapping<UnitCode, UnitCodeScalar>();
        schema.RegisterTypeMapping<UnitNode, AutoRegisteringInterfaceGraphType<UnitNode>>();
        schema.RegisterTypes(
            typeof(AutoRegisteringObjectGraphType<Country>),
            typeof(AutoRegisteringObjectGraphType<Province>),
            typeof(AutoRegisteringObjectGraphType<Prefecture>),
            typeof(AutoRegisteringObjectGraphType<County>));
    }
}
