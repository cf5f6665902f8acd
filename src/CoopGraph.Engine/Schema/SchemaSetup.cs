using CoopGraph.Cooperations;
using CoopGraph.Engine.Execution;
using CoopGraph.Engine.Language;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Scheduling;
using CoopGraph.Units;
using GraphQL;
using GraphQL.DI;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopGraph.Engine.Schema;

/// <summary>Registers and configures the schema.</summary>
internal static class SchemaSetup
{
    /// <summary>Adds the schema and the services that its resolvers need.</summary>
    public static IGraphQLBuilder AddCoopGraphSchema(this IGraphQLBuilder graphql, IServiceCollection services)
    {
        // The descriptions of the schema are the doc comments of the types that define it.
        DescribedByCommentsAttribute.Register();
        services.AddScoped<OperationGraph>();
        services.AddScoped<IResponseExtension>(provider => provider.GetRequiredService<OperationGraph>());
        services.AddScoped<SyntheticWarning>();
        services.AddScoped<IResponseExtension>(provider => provider.GetRequiredService<SyntheticWarning>());
        services.AddScoped<LookupWarnings>();
        services.AddScoped<IResponseExtension>(provider => provider.GetRequiredService<LookupWarnings>());
        services.AddScoped<IConsistencyCheck>(provider => provider.GetRequiredService<OperationGraph>());
        services.AddScoped<IOperationTime>(provider => provider.GetRequiredService<OperationGraph>());
        services.AddScoped<AnswerStatus>();
        services.AddSingleton<IDataVersion, StoreVersion>();
        services.AddScoped<FieldBatcher>();
        services.TryAddSingleton<IReportDirectory, EmptyReportDirectory>();
        services.AddSingleton<CachedNetworks>();
        services.AddSingleton<CachedFindings>();
        services.AddSingleton<CachedDyads>();
        services.AddSingleton<CachedInsideTies>();
        services.AddSingleton<CachedSummaries>();
        services.AddSingleton<CachedCoverage>();
        return graphql
            .AddAutoSchema<Query>(schema => schema.WithMutation<Mutation>())
            .AddGraphTypes(typeof(SchemaSetup).Assembly)
            .ConfigureSchema(Configure);
    }

    private static void Configure(ISchema schema)
    {
        schema.UseModernIntrospection();
        schema.UseTableDirectives();
        schema.Subscription = new AutoRegisteringObjectGraphType<Subscription>();
        schema.RegisterVisitor(new TypeLookup());
        schema.RegisterVisitor(new NullArguments());
        schema.RegisterVisitor(new NullableRoots());
        schema.RegisterVisitor(new DescriptionsOnOneLine());
        schema.RegisterTypeMapping<DateOnly, DateScalar>();
        schema.RegisterTypeMapping<DateTimeOffset, DateTimeScalar>();
        schema.RegisterTypeMapping<PartialDate, PartialDateScalar>();
        schema.RegisterTypeMapping<UnitCode, UnitCodeScalar>();
        schema.RegisterTypeMapping<UnitNode, UnitInterface>();
        schema.RegisterTypes(
            typeof(AutoRegisteringObjectGraphType<Country>),
            typeof(AutoRegisteringObjectGraphType<Province>),
            typeof(AutoRegisteringObjectGraphType<Prefecture>),
            typeof(AutoRegisteringObjectGraphType<County>));
    }
}
