using CoopGraph.Units;

namespace CoopGraph.Neo4j.Loading;

/// <summary>The attributes of units as the properties of their nodes.</summary>
internal static class AttributeRows
{
    public static IEnumerable<object> PoorListings(UnitAttributes attributes) => attributes.PoorListings.Index().Select(row => (object)new Dictionary<string, object?>
    {
        ["position"] = row.Index,
        ["code"] = row.Item.Code.ToString(),
        ["list"] = row.Item.List,
        ["from"] = row.Item.From,
        ["to"] = row.Item.To,
        ["exitYear"] = row.Item.ExitYear,
        ["source"] = row.Item.Source,
        ["note"] = row.Item.Note,
    });

    public static IEnumerable<object> Populations(UnitAttributes attributes) => attributes.Populations.Index().Select(row => (object)new Dictionary<string, object?>
    {
        ["position"] = row.Index,
        ["code"] = row.Item.Code.ToString(),
        ["year"] = row.Item.Year,
        ["people"] = row.Item.People,
        ["source"] = row.Item.Source,
        ["note"] = row.Item.Note,
    });

    public static IEnumerable<object> RegionMembers(UnitAttributes attributes) => attributes.RegionMembers.Index().Select(row => (object)new Dictionary<string, object?>
    {
        ["position"] = row.Index,
        ["code"] = row.Item.Code.ToString(),
        ["region"] = row.Item.Region.Id,
        ["name"] = row.Item.Region.Name,
        ["from"] = row.Item.Region.From,
        ["to"] = row.Item.Region.To,
        ["source"] = row.Item.Region.Source,
    });
}
