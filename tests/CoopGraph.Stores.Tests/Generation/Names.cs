using CoopGraph.Units;

namespace CoopGraph.Stores.Tests.Generation;

/// <summary>Makes names from a few syllables, so that some of them come up twice.</summary>
internal static class Names
{
    private static readonly (string Zh, string En)[] Syllables =
        [("安", "An"), ("河", "he"), ("吕", "Lü"), ("山", "shan"), ("江", "Jiang"), ("临", "Lin"), ("阳", "yang"), ("州", "zhou"), ("东", "Dong")];

    private static readonly string[] TitleWords =
        ["road", "ROAD", "Park", "aid", "山海", "合作", "Upstream", "river", "协议", "Tourism", "(2015)", "50%", "water_", "'joint'", "a\\b"];

    public static (string Zh, string En) Of(Random random, UnitKind kind)
    {
        var parts = random.Many(1, 2, () => random.OneOf(Syllables));
        var (zh, en) = (string.Concat(parts.Select(part => part.Zh)), string.Concat(parts.Select(part => part.En)));
        return kind switch
        {
            UnitKind.County => (zh + "县", en + " County"),
            UnitKind.CountyLevelCity => (zh + "市", en + " City"),
            UnitKind.District => (zh + "区", en + " District"),
            UnitKind.AutonomousCounty => (zh + "自治县", en + " Autonomous County"),
            UnitKind.Province => (zh + "省", en),
            UnitKind.Municipality => (zh + "市", en),
            _ => (zh + "市", en),
        };
    }

    public static string Title(Random random) => string.Join(' ', random.Many(1, 4, () => random.OneOf(TitleWords)));

    /// <summary>Returns a part of a text, in any case.</summary>
    public static string Part(Random random, string text)
    {
        var start = random.Next(text.Length);
        var part = text.Substring(start, random.Next(1, Math.Min(6, text.Length - start) + 1));
        return random.Next(3) switch { 0 => part.ToUpperInvariant(), 1 => part.ToLowerInvariant(), _ => part };
    }
}
