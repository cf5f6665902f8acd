namespace CoopGraph.Units;

/// <summary>
/// One of the four regions into which the National Bureau of Statistics divides the provinces of the mainland (since 2011). Hong Kong, Macao
/// and Taiwan belong to none.
/// </summary>
public enum Region
{
    /// <summary>Shanxi, Anhui, Jiangxi, Henan, Hubei and Hunan.</summary>
    Central,

    /// <summary>Beijing, Tianjin, Hebei, Shanghai, Jiangsu, Zhejiang, Fujian, Shandong, Guangdong and Hainan.</summary>
    East,

    /// <summary>Liaoning, Jilin and Heilongjiang.</summary>
    Northeast,

    /// <summary>
    /// Inner Mongolia, Guangxi, Chongqing, Sichuan, Guizhou, Yunnan, Tibet, Shaanxi, Gansu, Qinghai, Ningxia and Xinjiang.
    /// </summary>
    West,
}

/// <summary>Assigns places to regions.</summary>
public static class Regions
{
    /// <summary>Returns the region of a province; null for Hong Kong, Macao and Taiwan.</summary>
    /// <param name="province">A province, or any unit in it: the first two digits of the code name the province.</param>
    public static Region? Of(UnitCode province) => (province.Value / 10_000) switch
    {
        14 or 34 or 36 or 41 or 42 or 43 => Region.Central,
        11 or 12 or 13 or 31 or 32 or 33 or 35 or 37 or 44 or 46 => Region.East,
        21 or 22 or 23 => Region.Northeast,
        15 or 45 or 50 or 51 or 52 or 53 or 54 or 61 or 62 or 63 or 64 or 65 => Region.West,
        _ => null,
    };
}
