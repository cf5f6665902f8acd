using CoopGraph.Engine.Execution.Writing;
using GraphQL;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Benchmarks.InProcess;

/// <summary>GraphQL.NET's own executer on the same schema, as it comes.</summary>
internal sealed class PlainExecuter(MeasuredOperation operation, IServiceProvider services)
{
    private readonly DocumentExecuter _executer = new();
    private readonly GraphQLSerializer _serializer = new();
    private readonly ISchema _schema = services.GetRequiredService<ISchema>();

    public async Task RunAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var result = await _executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = _schema,
            Query = operation.Document,
            Variables = services.GetRequiredService<ResponseSerializer>().Deserialize<Inputs>(operation.Variables),
            RequestServices = scope.ServiceProvider,
        });
        if (result.Errors is { Count: > 0 } errors)
            throw new InvalidOperationException(errors[0].Message, errors[0]);
        using var stream = new MemoryStream();
        await _serializer.WriteAsync(stream, result);
    }
}
