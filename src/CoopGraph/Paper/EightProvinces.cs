using CoopGraph.Units;

namespace CoopGraph.Paper;

/// <summary>The codes of the provinces that the paper studies.</summary>
internal static class EightProvinces
{
    public static readonly UnitCode Shanxi = new(140000);
    public static readonly UnitCode Jilin = new(220000);
    public static readonly UnitCode Zhejiang = new(330000);
    public static readonly UnitCode Anhui = new(340000);
    public static readonly UnitCode Shandong = new(370000);
    public static readonly UnitCode Hubei = new(420000);
    public static readonly UnitCode Guangdong = new(440000);
    public static readonly UnitCode Guizhou = new(520000);
}
