using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Oracle;

/// <summary>The versions of one place, oldest first.</summary>
internal sealed class NaivePlace(IReadOnlyList<AdministrativeUnit> versions)
{
    private const double EarthRadiusKm = 6371.0088;

    public IReadOnlyList<AdministrativeUnit> Versions { get; } = versions;

    /// <summary>Returns the place with its versions of the level only.</summary>
    public NaivePlace AtLevel(AdministrativeLevel level) => new([.. Versions.Where(version => version.Level == level)]);

    /// <summary>
    /// Returns the version in force on the day. Otherwise it is the last one before, on its last day, or the first one, on its first day.
    /// </summary>
    public UnitOnDay On(DateOnly day)
    {
        foreach (var version in Versions)
        {
            if (NaiveMap.Covers(version.ValidFrom, version.ValidTo, day))
                return new UnitOnDay(version, day);
        }

        return Versions.LastOrDefault(version => version.ValidTo <= day) is { } ended
            ? new UnitOnDay(ended, ended.ValidTo!.Value.AddDays(-1))
            : new UnitOnDay(Versions[0], Versions[0].ValidFrom!.Value);
    }

    /// <summary>
    /// Returns the great-circle distance by the haversine formula, to a tenth of a kilometre, between the last known coordinates.
    /// </summary>
    public double? KilometresTo(NaivePlace other)
    {
        if (Versions.LastOrDefault(v => v.Location is not null) is not { Location: { } a } || other.Versions.LastOrDefault(v => v.Location is not null) is not { Location: { } b })
            return null;
        var (phi1, phi2, deltaLambda) = (Radians(a.Latitude), Radians(b.Latitude), Radians(b.Longitude - a.Longitude));
        var h = Math.Pow(Math.Sin((phi2 - phi1) / 2), 2) + Math.Cos(phi1) * Math.Cos(phi2) * Math.Pow(Math.Sin(deltaLambda / 2), 2);
        return Math.Round(2 * EarthRadiusKm * Math.Asin(Math.Sqrt(h)), 1);
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
