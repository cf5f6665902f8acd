using System.Collections.Frozen;

namespace CoopGraph.Units;

/// <summary>
/// Removes the type word from a unit's name, and for autonomous units also the peoples named before it. 肥东县 is also called 肥东; Qiandongnan
/// Miao and Dong Autonomous Prefecture is also called Qiandongnan.
/// </summary>
internal static class NameStems
{
    // The longer words come first: 自治县 before 县.
    private static readonly string[] ChineseTypes =
        ["特别行政区", "自治区", "自治州", "自治县", "自治旗", "林区", "特区", "矿区", "新区", "地区", "省", "市", "县", "区", "盟", "旗", "州"];

    private static readonly string[] ChinesePeoples =
    [
        "各族", "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族",
        "哈尼族", "哈萨克族", "哈萨克", "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜",
        "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯", "普米族", "怒族", "塔吉克", "鄂温克族",
        "保安族", "鄂伦春", "独龙族", "裕固族",
    ];

    private static readonly FrozenSet<string> EnglishTypes = FrozenSet.Create(
        StringComparer.Ordinal, "County", "District", "City", "Banner", "Prefecture", "League", "Autonomous", "Special", "Forestry", "Islands", "and", "Waters");

    private static readonly FrozenSet<string> EnglishPeoples = FrozenSet.Create(
        StringComparer.Ordinal,
        "Various", "Peoples", "Miao", "Hui", "Yi", "Tujia", "Yao", "Tibetan", "Manchu", "Mongol", "Dong", "Dai", "Li", "Buyei", "Hani", "Kazakh", "Tu",
        "Va", "Lahu", "Salar", "Daur", "Korean", "Zhuang", "Qiang", "Gelao", "Bai", "Lisu", "She", "Mulao", "Maonan", "Sui", "Naxi", "Blang",
        "Jingpo", "Derung", "Nu", "Pumi", "Yugur", "Bonan", "Dongxiang", "Kyrgyz", "Tajik", "Xibe");

    /// <summary>Returns the Chinese name without its type word, or the name unchanged if less than two characters would be left.</summary>
    public static string OfChinese(string name)
    {
        var type = ChineseTypes.FirstOrDefault(name.EndsWith);
        if (type is null)
            return name;
        var stem = name[..^type.Length];
        while (type.StartsWith("自治", StringComparison.Ordinal) && ChinesePeoples.FirstOrDefault(stem.EndsWith) is { } people && stem.Length > people.Length + 1)
            stem = stem[..^people.Length];
        return stem.Length >= 2 ? stem : name;
    }

    /// <summary>Returns the romanised name without its type word, or the name unchanged if it has none.</summary>
    public static string OfRomanised(string name)
    {
        var words = name.Split(' ');
        var isAutonomous = words.Contains("Autonomous");
        var kept = words.Length;
        while (kept > 1 && IsTypeWord(words[kept - 1].TrimEnd(','), isAutonomous))
            kept--;
        return string.Join(' ', words[..kept]);
    }

    /// <summary>
    /// Returns a romanised name with the type word added, for the kinds with names in the data that have none: Anhui Province, Hefei City. A
    /// municipality is called a city, too. Empty for other kinds, and for a name that has its type word.
    /// </summary>
    public static IEnumerable<string> WithTypeWord(string name, UnitKind kind) =>
        TypeWords(kind).Any(word => name.EndsWith(word, StringComparison.Ordinal)) ? [] : TypeWords(kind).Select(word => $"{name} {word}");

    private static IEnumerable<string> TypeWords(UnitKind kind) => kind switch
    {
        UnitKind.Province => ["Province"],
        UnitKind.Municipality => ["Municipality", "City"],
        UnitKind.AutonomousRegion => ["Autonomous Region"],
        UnitKind.SpecialAdministrativeRegion => ["Special Administrative Region"],
        UnitKind.PrefectureLevelCity => ["City"],
        _ => [],
    };

    private static bool IsTypeWord(string word, bool isAutonomous) =>
        EnglishTypes.Contains(word) || (isAutonomous && EnglishPeoples.Contains(word));
}
