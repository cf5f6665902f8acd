namespace CoopGraph.Api.Commands;

/// <summary>Reads the arguments of the command line: a command or none, and then settings.</summary>
internal static class Arguments
{
    private static readonly string[] Commands = ["schema", "--print-schema", "seed"];

    /// <summary>The message about an argument that means nothing.</summary>
    /// <param name="argument">The argument.</param>
    public static string Refusal(string argument) =>
        $"CoopGraph does not know the argument '{argument}'. It serves without one, prints the schema with `schema`, or loads the seed with `seed`; settings such as --Seed:OnStart=false may follow.";

    /// <summary>Returns the command; null if none is given.</summary>
    public static string? CommandOf(string[] args) => args is [var first, ..] && Commands.Contains(first) ? first : null;

    /// <summary>
    /// Returns the first argument that is neither the command nor a setting (<c>--name=value</c>, <c>--name value</c>, <c>name=value</c>); null if
    /// there is none.
    /// </summary>
    public static string? UnknownIn(string[] args)
    {
        for (var i = CommandOf(args) is null ? 0 : 1; i < args.Length; i++)
        {
            var isNamed = args[i].Length > 2 && (args[i].StartsWith("--", StringComparison.Ordinal) || args[i].StartsWith('/'));
            if (args[i].Contains('=', StringComparison.Ordinal))
                continue;
            // Its value is the next argument.
            if (isNamed && i + 1 < args.Length)
                i++;
            else
                return args[i];
        }

        return null;
    }
}
