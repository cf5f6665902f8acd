using GraphQL.Types;

namespace CoopGraph.Api.Commands;

/// <summary>Serves requests until the process is asked to stop: the command without a name.</summary>
internal static class ServeCommand
{
    /// <summary>Runs the application until it stops.</summary>
    public static Task RunAsync(WebApplication app)
    {
        // It takes as long as opening the store does, and both are needed: on two cores they are ready in the time of one. A failure
        // occurs again at the first use.
        _ = Task.Run(() => app.Services.GetRequiredService<ISchema>().Initialize());
        return app.RunAsync();
    }
}
