using CoopGraph.Units;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>Where a unit's seat or centre lies.</summary>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Basis">What the point stands for, and so how exact it is.</param>
[Name("GeoPoint")]
public sealed record GeoPointNode(double Latitude, double Longitude, LocationBasis Basis);
