namespace CoopGraph.Units;

/// <summary>Where a unit's seat or centre lies.</summary>
/// <param name="Latitude">Degrees north, WGS 84.</param>
/// <param name="Longitude">Degrees east, WGS 84.</param>
/// <param name="Basis">What the point stands for.</param>
public sealed record GeoPoint(double Latitude, double Longitude, LocationBasis Basis)
{
    private const double MeanEarthRadiusKm = 6371.0088;

    /// <summary>Great-circle distance on a sphere with the Earth's mean radius (IUGG, 6,371.0088 km), in kilometres.</summary>
    public double DistanceKmTo(GeoPoint other)
    {
        var (lat1, lat2) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var halfLat = Math.Sin((lat2 - lat1) / 2);
        var halfLon = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var haversine = halfLat * halfLat + Math.Cos(lat1) * Math.Cos(lat2) * halfLon * halfLon;
        return 2 * MeanEarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }
}

/// <summary>What a unit's coordinates stand for, from the most to the least exact.</summary>
public enum LocationBasis
{
    /// <summary>The centre that a map of 2016 gives for the unit, its seat as a rule.</summary>
    Map,

    /// <summary>The map's centre of the unit that this one came from or went into.</summary>
    MapOfKin,

    /// <summary>A prefecture, standing at the map's centre of its first district or city.</summary>
    MapOfSeat,

    /// <summary>GeoNames' point of the seat, or of a place that bears the unit's name.</summary>
    Geonames,

    /// <summary>GeoNames' point of another town of the unit.</summary>
    GeonamesTown,

    /// <summary>The seat of the unit's prefecture.</summary>
    ParentSeat,

    /// <summary>The mean of the located units of the prefecture.</summary>
    CentroidOfPrefecture,
}
