using GraphQL;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>Anything that can be asked for again by its global id.</summary>
[Name("Node")]
public interface INode
{
    /// <summary>
    /// The global id: opaque, stable through restarts and reloads. A unit looked at on a day that was asked for bears that day in its
    /// id, so that asking for it again shows the same map.
    /// </summary>
    [Id]
    string Id { get; }
}
