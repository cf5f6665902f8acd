using System.Net;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Execution;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Api.Tests.Errors;

public sealed class MaskingTests : IDisposable
{
    private readonly ErrorLog _log = new();

    [Theory]
    [InlineData("{ broken }")]
    [InlineData("{ wrapped }")]
    [InlineData("{ must }")]
    public async Task A_fault_of_ours_is_answered_with_an_id_and_nothing_else(string document)
    {
        await using var api = await StartAsync();

        var answer = await api.Client.AskAsync(document);

        Assert.Equal("INTERNAL_ERROR", answer.Code);
        Assert.Equal("Unexpected error", answer.Message);
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_logged_once_under_the_id_that_the_client_has()
    {
        await using var api = await StartAsync();

        var answer = await api.Client.AskAsync("{ broken }");

        var (exception, message) = Assert.Single(_log.Errors);
        Assert.Equal("secret", exception?.Message);
        var correlationId = answer.Error.GetProperty("extensions").GetProperty("correlationId").GetString()!;
        Assert.Contains(correlationId, message, StringComparison.Ordinal);
        Assert.Contains("broken", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_outside_of_the_operation_is_answered_and_logged_in_the_same_way()
    {
        await using var api = await StartAsync(services => services.AddSingleton<IResponseExtension, BrokenExtensions>());

        (await api.Client.AskAsync("{ fine }")).IsRefused(HttpStatusCode.InternalServerError, "INTERNAL_ERROR");
        Assert.Single(_log.Errors);
    }

    [Fact]
    public async Task The_other_fields_are_answered()
    {
        await using var api = await StartAsync();

        var answer = await api.Client.AskAsync("{ broken fine }");

        Assert.Equal("fine", answer.Data.GetProperty("fine").GetString());
        Assert.Equal("broken", answer.Error.GetProperty("path")[0].GetString());
    }

    [Fact]
    public async Task An_error_that_is_raised_on_purpose_passes_with_its_code_and_its_extensions()
    {
        await using var api = await StartAsync();

        var answer = await api.Client.AskAsync("{ refused }");

        Assert.Equal("AMBIGUOUS_NAME", answer.Code);
        Assert.Equal("Which one?", answer.Message);
        Assert.Equal("肥东", answer.Error.GetProperty("extensions").GetProperty("candidates")[0].GetString());
        Assert.Empty(_log.Errors);
    }

    [Fact]
    public async Task A_resolver_that_ran_out_of_its_own_time_is_a_timeout()
    {
        await using var api = await StartAsync();

        Assert.Equal("TIMEOUT", (await api.Client.AskAsync("{ late }")).Code);
        Assert.Empty(_log.Errors);
    }

    public void Dispose() => _log.Dispose();

    private Task<TinyApi> StartAsync(Action<IServiceCollection>? more = null) => TinyApi.StartAsync(
        schema =>
        {
            var query = schema.Query;
            query.Field<StringGraphType>("fine").Resolve(_ => "fine");
            query.Field<StringGraphType>("broken").Resolve(_ => throw new InvalidOperationException("secret"));
            query.Field<StringGraphType>("wrapped")
                .ResolveAsync(_ => throw new AggregateException("secret", new InvalidOperationException("secret")));
            query.Field<NonNullGraphType<StringGraphType>>("must").Resolve(_ => null!);
            query.Field<StringGraphType>("late").Resolve(_ => throw new TimeoutException("secret"));
            query.Field<StringGraphType>("refused").Resolve(_ => throw new ExecutionError("Which one?")
            {
                Code = "AMBIGUOUS_NAME",
                Extensions = new() { ["candidates"] = Enumerable.Repeat("肥东", 1) },
            });
        },
        services =>
        {
            services.AddSingleton<ILoggerProvider>(_log);
            more?.Invoke(services);
        });

    private sealed class BrokenExtensions : IResponseExtension
    {
        public void AddTo(IDictionary<string, object?> extensions) => throw new InvalidOperationException("secret");
    }

    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        public List<(Exception? Exception, string Message)> Errors { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Errors.Add((exception, formatter(state, exception)));
        }

        public void Dispose()
        {
        }
    }
}
