using CoopGraph.Cooperations;
using CoopGraph.History;

namespace CoopGraph.Engine.Subscriptions;

/// <summary>A change to a case, with the case before and after it as far as they are known.</summary>
/// <param name="Change">The change.</param>
/// <param name="Version">The version that came with it.</param>
/// <param name="IsBeforeKnown">Whether the case before the change is known.</param>
/// <param name="Before">The case before the change; null if there was none, or if it is not known.</param>
/// <param name="After">The case as it is in the newest data; null if it is not in them.</param>
internal sealed record SeenChange(
    CaseChange Change, LoadedVersion Version, bool IsBeforeKnown, PlacedCooperation? Before, PlacedCooperation? After);

/// <summary>The event of a change to a case, for one filter.</summary>
/// <param name="Change">The change.</param>
/// <param name="Version">The version that came with it.</param>
/// <param name="PassesFilter">Whether the case passes the filter after the change.</param>
internal sealed record CaseEvent(CaseChange Change, LoadedVersion Version, bool PassesFilter);

/// <summary>The event of a new version.</summary>
/// <param name="Version">The version.</param>
/// <param name="Previous">The version before it; null if none was recorded.</param>
internal sealed record VersionEvent(LoadedVersion Version, LoadedVersion? Previous);
