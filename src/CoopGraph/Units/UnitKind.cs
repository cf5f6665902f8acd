namespace CoopGraph.Units;

/// <summary>The type of a unit in the system of administrative divisions.</summary>
public enum UnitKind
{
    /// <summary>The country (国家).</summary>
    Country,

    /// <summary>A province (省).</summary>
    Province,

    /// <summary>A municipality directly under the central government (直辖市): Beijing, Tianjin, Shanghai, Chongqing.</summary>
    Municipality,

    /// <summary>An autonomous region (自治区), at province level.</summary>
    AutonomousRegion,

    /// <summary>A special administrative region (特别行政区): Hong Kong, Macao.</summary>
    SpecialAdministrativeRegion,

    /// <summary>A prefecture-level city (地级市).</summary>
    PrefectureLevelCity,

    /// <summary>A prefecture (地区).</summary>
    Prefecture,

    /// <summary>An autonomous prefecture (自治州).</summary>
    AutonomousPrefecture,

    /// <summary>A league (盟), Inner Mongolia's prefecture.</summary>
    League,

    /// <summary>A district of a city (市辖区), at county level.</summary>
    District,

    /// <summary>A county (县).</summary>
    County,

    /// <summary>A county-level city (县级市).</summary>
    CountyLevelCity,

    /// <summary>An autonomous county (自治县).</summary>
    AutonomousCounty,

    /// <summary>A banner (旗), Inner Mongolia's county.</summary>
    Banner,

    /// <summary>An autonomous banner (自治旗).</summary>
    AutonomousBanner,

    /// <summary>A special district (特区) of Guizhou, at county level.</summary>
    SpecialDistrict,

    /// <summary>A forestry district (林区): Shennongjia.</summary>
    ForestryDistrict,

    /// <summary>An office for islands (群岛办事处), at county level.</summary>
    Islands,
}
