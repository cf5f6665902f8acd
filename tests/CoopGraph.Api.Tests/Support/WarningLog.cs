using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Api.Tests.Support;

/// <summary>Stores the messages of some log categories.</summary>
/// <param name="of">The beginning of their names; by default that of the project's own.</param>
/// <param name="least">The least level that is stored.</param>
internal sealed class WarningLog(string of = "CoopGraph.", LogLevel least = LogLevel.Warning) : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _messages = [];
    private readonly LogLevel _least = least;

    public IReadOnlyList<string> Messages => [.. _messages];

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName.StartsWith(of, StringComparison.Ordinal));

    public void Dispose()
    {
    }

    private sealed class Category(WarningLog owner, bool isOurs) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => isOurs && logLevel >= owner._least;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                owner._messages.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}".TrimEnd());
        }
    }
}
