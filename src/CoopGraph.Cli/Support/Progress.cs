using Spectre.Console;

namespace CoopGraph.Cli.Support;

/// <summary>Shows a person at a terminal that something happens. A job's log gets nothing but errors.</summary>
internal static class Progress
{
    /// <summary>Does work under a line that says what is being done.</summary>
    /// <param name="text">The first text of the line.</param>
    /// <param name="work">The work, with a function that changes the text.</param>
    public static Task<T> WithAsync<T>(string text, Func<Action<string>, Task<T>> work) => Console.IsErrorRedirected
        ? work(_ => { })
        : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            .Status().StartAsync(Markup.Escape(text), context => work(next => context.Status(Markup.Escape(next))));
}
