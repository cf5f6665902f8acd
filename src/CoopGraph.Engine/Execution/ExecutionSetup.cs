using CoopGraph.Engine.Errors;
using CoopGraph.Engine.Execution.Answers;
using CoopGraph.Engine.Execution.Planning;
using CoopGraph.Engine.Execution.Writing;
using CoopGraph.Engine.Limits;
using CoopGraph.Engine.Watching;
using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
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
        services.AddOptions<AnswerCacheOptions>()
            .Bind(configuration.GetSection(AnswerCacheOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<AnswerCache>();
        services.AddSingleton(provider => new KnownAnswers(provider.GetRequiredService<AnswerCache>(), provider.GetService<IDataVersion>()));
        services.AddSingleton<ExpensiveGate>();
        services.AddSingleton<AnswersUnderWay>();
        services.AddSingleton<ResponseSerializer>();
        services.AddSingleton<IGraphQLTextSerializer>(provider => provider.GetRequiredService<ResponseSerializer>());
        services.AddSingleton<IGraphQLSerializer>(provider => provider.GetRequiredService<ResponseSerializer>());
        services.AddSingleton<OperationStatistics>();
        services.AddSingleton<OperationCompiler>();
        services.AddSingleton<TimedWork>();
        services.AddSingleton<OperationExecutor>();
        services.AddScoped<ChosenSnapshot>();
        services.AddScoped<ChosenHappening>();
        services.AddScoped<CallersBudget>();
        services.AddSingleton(provider => new OperationRunner(
            provider.GetRequiredService<OperationCompiler>(),
            provider.GetRequiredService<OperationExecutor>(),
            provider.GetRequiredService<KnownAnswers>(),
            provider.GetRequiredService<OperationLimits>(),
            provider.GetRequiredService<TimedWork>(),
            provider.GetRequiredService<IOptions<DocumentBudgetOptions>>(),
            provider.GetRequiredService<UnhandledExceptions>(),
            provider.GetRequiredService<OperationStatistics>(),
            provider.GetRequiredService<IErrorInfoProvider>()));
        return services;
    }

    /// <summary>Marks the fields of the schema that need nothing of the request.</summary>
    public static IGraphQLBuilder AddCompiledExecution(this IGraphQLBuilder graphql) =>
        graphql.ConfigureSchema(schema => schema.RegisterVisitor(new PureFields()));
}
