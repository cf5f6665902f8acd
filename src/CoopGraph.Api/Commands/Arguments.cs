namespace CoopGraph.Api.Commands;

/// <summary>Divides the arguments of the command line into words, such as a verb, and settings.</summary>
internal static class Arguments
{
    private static readonly string[] Words = ["--print-schema", "--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>Returns the words at the beginning, and the arguments from the first setting on. Help may be asked for anywhere.</summary>
    public static (string[] Words, string[] Settings) Split(string[] args)
    {
        string[] words = [.. args.TakeWhile(IsWord)];
        string[] rest = args[words.Length..];
        return ([.. words, .. rest.Where(Words.Contains)], [.. rest.Where(arg => !Words.Contains(arg))]);
    }

    /// <summary>
    /// Returns the first argument that is no setting (<c>--name=value</c>, <c>--name value</c>, <c>name=value</c>); null if there is none.
    /// </summary>
    public static string? UnknownIn(string[] settings)
    {
        for (var i = 0; i < settings.Length; i++)
        {
            if (settings[i].Contains('=', StringComparison.Ordinal))
                continue;
            // Its value is the next argument.
            if (IsNamed(settings[i]) && i + 1 < settings.Length)
                i++;
            else
                return settings[i];
        }

        return null;
    }

    private static bool IsWord(string arg) => Words.Contains(arg) || !(IsNamed(arg) || arg.Contains('=', StringComparison.Ordinal));

    private static bool IsNamed(string arg) => arg.Length > 2 && (arg.StartsWith("--", StringComparison.Ordinal) || arg.StartsWith('/'));
}
