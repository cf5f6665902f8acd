using System.Globalization;

namespace CoopGraph.Stores.Tests.Support;

/// <summary>A clock that shows the time that a test sets.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Time("2026-11-02T08:00:00Z");

    public override DateTimeOffset GetUtcNow() => Now;

    public static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
