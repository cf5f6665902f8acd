using System.Globalization;

namespace CoopGraph.Scheduling;

/// <summary>The identity of a run: a fire time of a schedule is one run, on however many replicas the schedule fires.</summary>
/// <param name="Schedule">The name of the schedule.</param>
/// <param name="FireTime">The time for which the schedule asked for the run, to the second.</param>
public readonly record struct RunKey(string Schedule, DateTimeOffset FireTime)
{
    /// <summary>The key as text, such as <c>anhui-monthly@20260101T060000Z</c>. The time is in UTC.</summary>
    public string Id => $"{Schedule}@{TextOf(FireTime)}";

    /// <summary>Returns a time in UTC in a form that file names can have, such as <c>20260101T060000Z</c>.</summary>
    public static string TextOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
