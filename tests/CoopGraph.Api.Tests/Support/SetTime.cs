namespace CoopGraph.Api.Tests.Support;

/// <summary>A clock that shows the time that a test sets. Timers run as ever.</summary>
internal sealed class SetTime(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
