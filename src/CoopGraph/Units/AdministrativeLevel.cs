namespace CoopGraph.Units;

/// <summary>A tier of China's administration, from the highest to the lowest.</summary>
public enum AdministrativeLevel
{
    /// <summary>The country as a whole.</summary>
    Country,

    /// <summary>Provinces, autonomous regions, the four municipalities and the special administrative regions.</summary>
    Province,

    /// <summary>Prefecture-level cities, prefectures, autonomous prefectures and leagues.</summary>
    Prefecture,

    /// <summary>Counties, county-level cities, districts, banners and the other units of their level.</summary>
    County,

    /// <summary>Towns, townships and subdistricts. The seed data contain none.</summary>
    Township,
}
