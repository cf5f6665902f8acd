namespace CoopGraph.Api.Commands;

/// <summary>Serves requests until the process is asked to stop: the command without a name.</summary>
internal static class ServeCommand
{
    /// <returns>The exit code: 0 after an orderly stop, 1 when the service could not start.</returns>
    public static Task<int> RunAsync(WebApplication app) => CommandFailure.ExplainAsync("start", () => app.RunAsync());
}
