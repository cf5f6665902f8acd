namespace CoopGraph.Api.Settings;

/// <summary>
/// Checks all settings before anything is made of them: their types, bounds and rules, and whether the service knows them. Messages have the
/// full name of the setting, the value, and a right one.
/// </summary>
internal sealed class SettingsCheck
{
    // A section that is no setting of the service is the framework's or another program's, unless its name is almost one of ours.
    private const int MostWrongLetters = 2;

    private readonly List<string> _errors = [];
    private readonly List<string> _warnings = [];

    private SettingsCheck()
    {
    }

    /// <summary>The faults for which the service does not start.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>The names that mean nothing, each with the nearest that does.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Checks the settings.</summary>
    /// <param name="configuration">The application's configuration.</param>
    public static SettingsCheck Of(IConfiguration configuration)
    {
        var check = new SettingsCheck();
        var known = KnownSettings.Tree();
        foreach (var section in configuration.GetChildren())
        {
            if (known.Children.TryGetValue(section.Key, out var setting))
                check.Look(section, setting);
            else if (section.GetChildren().Any() && NearestName.Of(section.Key, known.Children.Keys) is { } nearest
                && EditDistance.Between(nearest, section.Key) <= MostWrongLetters)
                check.Warn(section, nearest);
        }

        check._errors.AddRange([.. ListenAddresses.Faults(configuration), .. LogLevels.Faults(configuration), .. CollectorAddresses.Faults(configuration)]);
        return check;
    }

    private void Look(IConfigurationSection section, SettingNode setting)
    {
        if (setting.IsOpen)
            return;
        if (setting is { Value: null, Item: var item } && section.Value is { Length: > 0 } text)
            _errors.Add($"{section.Path} is '{text}': {(item is null ? "it is a group of settings, so give one of them by its own name" : $"it is a list, so give {section.Path}:0 and so on")}.");
        else if (setting.Value is not null && section.Value is { } value && SettingValue.Fault(section.Path, value, setting) is { } fault)
            _errors.Add(fault);
        foreach (var child in section.GetChildren().Where(child => !child.Key.EndsWith(SecretFiles.End, StringComparison.OrdinalIgnoreCase)))
        {
            if (setting.Item is { } ofList)
                Look(child, ofList);
            else if (setting.Children.TryGetValue(child.Key, out var known))
                Look(child, known);
            else
                Warn(child, NearestName.Of(child.Key, setting.Children.Keys) is { } nearest ? $"{section.Path}:{nearest}" : section.Path);
        }
    }

    private void Warn(IConfigurationSection section, string nearest) =>
        _warnings.Add($"{section.Path} is no setting of CoopGraph, and does nothing. The nearest is {nearest}.");
}
