using GraphQL;
using GraphQL.DI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoopGraph.Engine.Errors;

/// <summary>Registers the handling of errors.</summary>
internal static class ErrorsSetup
{
    /// <summary>Adds the error codes, the masking of exceptions and their log.</summary>
    public static IGraphQLBuilder AddErrors(this IGraphQLBuilder graphql, IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OutageLog>();
        services.AddSingleton<UnhandledExceptions>();
        return graphql.AddErrorInfoProvider<CodedErrorInfo>();
    }
}
