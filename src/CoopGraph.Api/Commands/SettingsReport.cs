using CoopGraph.Api.Settings;

namespace CoopGraph.Api.Commands;

/// <summary>Reports the settings that are wrong or unknown on standard error, before anything is made of them.</summary>
internal static class SettingsReport
{
    /// <returns>Whether the service can start with these settings.</returns>
    public static bool AreRight(IConfiguration configuration, TextWriter error)
    {
        var check = SettingsCheck.Of(configuration);
        foreach (var warning in check.Warnings)
            error.WriteLine(warning);
        if (check.Errors.Count > 0)
            error.WriteLine($"CoopGraph cannot start. {string.Join(Environment.NewLine, check.Errors)}");
        return check.Errors.Count == 0;
    }
}
