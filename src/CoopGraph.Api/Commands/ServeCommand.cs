using GraphQL.Types;

namespace CoopGraph.Api.Commands;

/// <summary>Serves requests until the process is asked to stop: the command without a name.</summary>
internal static class ServeCommand
{
    /// <returns>The exit code: 0 after an orderly stop, 1 when the service could not start.</returns>
    public static Task<int> RunAsync(WebApplication app) => CommandFailure.ExplainAsync("start", app.Configuration, () =>
    {
        // It takes as long as opening the store does, and both are needed: on two cores they are ready in the time of one. A failure
        // occurs again at the first use.
        _ = Task.Run(() => app.Services.GetRequiredService<ISchema>().Initialize());
        return app.RunAsync();
    });
}
