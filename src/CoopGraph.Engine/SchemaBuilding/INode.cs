using GraphQL;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>An object that can be requested again by its global id.</summary>
[Name("Node")]
public interface INode
{
    /// <summary>
    /// The global id: opaque, and stable across restarts and reloads. The id of a unit contains the day on which it is shown, if that day
    /// was requested or is not the unit's last day. So a later request for the id shows the same map.
    /// </summary>
    [Id]
    string Id { get; }
}
