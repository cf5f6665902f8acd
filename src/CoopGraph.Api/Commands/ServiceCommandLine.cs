using System.CommandLine;
using System.CommandLine.Help;

namespace CoopGraph.Api.Commands;

/// <summary>The verbs of the program. Settings may follow a verb; without one, the service starts.</summary>
internal static class ServiceCommandLine
{
    /// <summary>The verb that starts the service, which is the one for a command line without a verb.</summary>
    public static readonly string Serve = "serve";

    /// <summary>The verb that prints the schema.</summary>
    public static readonly string Schema = "schema";

    /// <summary>The verb that loads the seed.</summary>
    public static readonly string Seed = "seed";

    /// <summary>The verb that checks the settings and the store.</summary>
    public static readonly string Check = "check";

    /// <summary>The verb that asks the running service whether it is ready.</summary>
    public static readonly string Ready = "ready";

    private static readonly string Description =
        "The GraphQL API of CoopGraph. Without a verb it serves until it is stopped." + Environment.NewLine
        + "Settings may follow, such as --Seed:OnStart=false --urls=http://127.0.0.1:5080; docs/operating.md lists them." + Environment.NewLine
        + "Exit codes: 0 done, 1 failed with the reason on standard error, 2 wrong usage.";

    /// <summary>Returns the verb of a command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="output">The destination of the help and the version.</param>
    /// <param name="error">The destination of messages about wrong usage.</param>
    /// <returns>The verb; or the exit code, if nothing is left to do.</returns>
    public static (string? Verb, int ExitCode) Read(string[] args, TextWriter output, TextWriter error)
    {
        var root = Root();
        var (words, settings) = Arguments.Split(args);
        var parsed = root.Parse(words);
        // The action of an option comes before the verb's: help, or the version.
        if (parsed.Action != parsed.CommandResult.Command.Action)
            return (null, parsed.Invoke(new() { Output = output, Error = error }));
        if (words.FirstOrDefault(word => word == "--" || parsed.UnmatchedTokens.Contains(word)) is { } wrong)
            return (null, Refuse(error, wrong, root, parsed.CommandResult.Command));
        if (Arguments.UnknownIn(settings) is { } unknown)
            return (null, Refuse(error, unknown, root, parsed.CommandResult.Command));
        return (parsed.CommandResult.Command is { } verb && verb != root ? verb.Name : Serve, ExitCodes.Done);
    }

    /// <summary>Returns the purpose of a verb, as it follows "cannot" in a message.</summary>
    public static string PurposeOf(string verb) =>
        verb == Schema ? "print the schema" : verb == Seed ? "load the seed" : verb == Check ? "use these settings" : "start";

    private static int Refuse(TextWriter error, string wrong, Command root, Command verb)
    {
        var help = "Settings have the form --Seed:OnStart=false; `--help` lists the verbs.";
        error.WriteLine(
            wrong.StartsWith("--", StringComparison.Ordinal) && wrong.Length > 2 ? $"CoopGraph has no value for the setting '{wrong}'. {help}"
            : verb != root ? $"CoopGraph does not know the argument '{wrong}': only settings follow the verb `{verb.Name}`. {help}"
            : $"CoopGraph does not know the argument '{wrong}'. The nearest verb is `{NearestName.Of(wrong, root.Subcommands.Select(known => known.Name))}`. {help}");
        return ExitCodes.Usage;
    }

    private static Command Root()
    {
        // Not a RootCommand, which would be named after the program's file.
        var root = new Command("CoopGraph.Api", Description)
        {
            Verb(Serve, "Serves until the process is asked to stop, as without a verb."),
            Verb(Schema, "Prints the schema in GraphQL's schema language, and ends."),
            Verb(Seed, "Loads the seed into the store, and ends."),
            Verb(Check, "Checks the settings and the store without changing anything, and ends."),
            Verb(Ready, "Asks the service that runs with the same settings whether it is ready, and ends: for health checks in images without a shell."),
            new HelpOption(),
            new VersionOption(),
        };
        // The name of earlier versions.
        root.Subcommands.Single(verb => verb.Name == Schema).Aliases.Add("--print-schema");
        return Lenient(root);
    }

    private static Command Verb(string name, string description) => Lenient(new(name, description));

    // The caller runs the verb, and says what is wrong. A command without an action would require a verb.
    private static Command Lenient(Command command)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(_ => ExitCodes.Done);
        return command;
    }
}
