using CoopGraph.Questions;
using CoopGraph.Seeding;
using Microsoft.Extensions.Options;

namespace CoopGraph.Api.Hosting;

/// <summary>Runs the service; what keeps it from starting is told in words, without a stack that helps nobody.</summary>
internal static class RunOrExplain
{
    /// <returns>The exit code: 0 after an orderly stop, 1 where the service could not start.</returns>
    public static async Task<int> RunOrExplainAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (e is StoreUnavailableException or SeedException or OptionsValidationException or IOException)
        {
            await Console.Error.WriteLineAsync($"CoopGraph cannot start. {e.Message}");
            return 1;
        }
    }
}
