namespace CoopGraph.Api.Settings;

/// <summary>
/// Reads settings from files, such as a password from the file of a secret: the setting <c>Neo4j:Password_FILE</c> has the path of a file with the
/// value of <c>Neo4j:Password</c>.
/// </summary>
internal static class SecretFiles
{
    /// <summary>The end of the name of such a setting.</summary>
    public const string End = "_FILE";

    // No secret is longer, and a path that is wrong can name a file of any size.
    private const int MostBytes = 64 * 1024;

    private static readonly string[] Further = ["ConnectionStrings"];

    /// <summary>Adds the values of all such settings.</summary>
    /// <param name="configuration">The application's configuration.</param>
    /// <returns>The messages about files that cannot be read, and about settings that have both a file and a value.</returns>
    public static IReadOnlyList<string> AddTo(IConfigurationManager configuration)
    {
        var known = KnownSettings.Tree().Children.Keys.Concat(Further).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = new Dictionary<string, string?>();
        List<string> faults = [];
        foreach (var (name, path) in configuration.AsEnumerable())
        {
            if (!name.EndsWith(End, StringComparison.OrdinalIgnoreCase) || !known.Contains(name.Split(':')[0]) || string.IsNullOrEmpty(path))
                continue;
            var setting = name[..^End.Length];
            if (configuration[setting] is { Length: > 0 })
                faults.Add($"{setting} has a value and, in {name}, a file: give one of them.");
            else if (Read(path, out var value) is { } fault)
                faults.Add($"{name} is '{path}': {fault}");
            else
                found[setting] = value;
        }

        if (found.Count > 0)
            configuration.AddInMemoryCollection(found);
        return faults;
    }

    // An editor ends the last line, and that end is not part of the secret.
    private static string? Read(string path, out string? value)
    {
        value = null;
        try
        {
            using var file = File.OpenRead(path);
            using var reader = new StreamReader(file);
            var buffer = new char[MostBytes + 1];
            var length = reader.ReadBlock(buffer);
            if (length > MostBytes)
                return "the file is larger than 64 KB, so it is no secret. Give the path of a file with the value.";
            value = new string(buffer, 0, length).TrimEnd('\r', '\n');
            return value.Length > 0 ? null : "the file is empty. Give the path of a file with the value.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return $"the file cannot be read ({e.Message.TrimEnd('.')}). Give the path of a file with the value.";
        }
    }
}
