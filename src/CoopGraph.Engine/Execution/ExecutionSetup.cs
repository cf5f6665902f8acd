using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Execution.Writing;
using GraphQL;
using GraphQL.DI;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CoopGraph.Engine.Execution;

/// <summary>Registers the execution of operations.</summary>
internal static class ExecutionSetup
{
    /// <summary>Adds <see cref="OperationRunner"/>, its options and the serializer of responses.</summary>
    public static IServiceCollection AddOperationRunner(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OperationOptions>()
            .Bind(configuration.GetSection(OperationOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<AnswerOptions>()
            .Bind(configuration.GetSection(AnswerOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ExpensiveGate>();
        services.AddScoped<AnswerMeter>();
        services.AddSingleton<AnswersUnderWay>();
        services.AddSingleton<ResponseSerializer>();
        services.AddSingleton<IGraphQLTextSerializer>(provider => provider.GetRequiredService<ResponseSerializer>());
        services.AddSingleton<IGraphQLSerializer>(provider => provider.GetRequiredService<ResponseSerializer>());
        services.AddSingleton(provider => new OperationRunner(
            provider.GetRequiredService<IDocumentExecuter>(),
            provider.GetRequiredService<ISchema>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOptions<OperationOptions>>(),
            provider.GetRequiredService<UnhandledExceptions>()));
        return services;
    }

    /// <summary>Makes <see cref="PlannedExecutionStrategy"/> execute all queries.</summary>
    public static IGraphQLBuilder AddPlannedExecution(this IGraphQLBuilder graphql) => graphql
        .ConfigureSchema(schema => schema.RegisterVisitor(new PureFields()))
        .AddExecutionStrategy<PlannedExecutionStrategy>(OperationType.Query);
}
