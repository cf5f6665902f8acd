namespace CoopGraph.Units;

/// <summary>The location of a unit's seat or centre.</summary>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Basis">The basis of the coordinates.</param>
public sealed record GeoPoint(double Latitude, double Longitude, LocationBasis Basis)
{
    private const double MeanEarthRadiusKm = 6371.0088;

    /// <summary>Returns the great-circle distance in kilometres, on a sphere with the Earth's mean radius (IUGG, 6,371.0088 km).</summary>
    public double DistanceKmTo(GeoPoint other)
    {
        var (lat1, lat2) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var halfLat = Math.Sin((lat2 - lat1) / 2);
        var halfLon = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var haversine = halfLat * halfLat + Math.Cos(lat1) * Math.Cos(lat2) * halfLon * halfLon;
        return 2 * MeanEarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }
}
