using CoopGraph.Api.Asking;
using CoopGraph.Api.Schema.Scalars;
using CoopGraph.Api.Schema.Units;
using CoopGraph.Units;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Api.Schema;

/// <summary>Puts the schema together.</summary>
internal static class SchemaSetup
{
    public static IServiceCollection AddCoopGraphSchema(this IServiceCollection services)
    {
        // The descriptions of the schema are the doc comments of the types that make it.
        GlobalSwitches.EnableReadDescriptionFromXmlDocumentation = true;
        services.AddScoped<GraphSession>();
        services.AddScoped<IAnswerExtensions>(provider => provider.GetRequiredService<GraphSession>());
        services.AddScoped<Batcher>();
        services.AddGraphQL(graphql => graphql
            .AddAutoSchema<Query>()
            .AddGraphTypes(typeof(SchemaSetup).Assembly)
            .AddSystemTextJson()
            .ConfigureSchema(Configure));
        return services;
    }

    private static void Configure(ISchema schema)
    {
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
