using CoopGraph.Units;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>The location of a unit's seat or centre.</summary>
/// <param name="Latitude">The latitude in degrees north, WGS 84.</param>
/// <param name="Longitude">The longitude in degrees east, WGS 84.</param>
/// <param name="Basis">The meaning of the point, which determines its exactness.</param>
[Name("GeoPoint")]
public sealed record GeoPointNode(double Latitude, double Longitude, LocationBasis Basis);
