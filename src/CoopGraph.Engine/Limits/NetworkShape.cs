using CoopGraph.Analysis.Networks;
using GraphQL.Validation.Complexity;

namespace CoopGraph.Engine.Limits;

/// <summary>What networks and paths cost, and how many objects their lists hold.</summary>
/// <remarks>
/// Their lists have no pages. What they hold depends on the data, so it is estimated here by what the whole country can give: some 340
/// prefectures, 34 provinces and 2,900 counties, which communities share out among themselves.
/// </remarks>
internal static class NetworkShape
{
    /// <summary>What a network or a path counts for by itself, in objects: it looks at every case.</summary>
    public const int CostOfBuilding = 100;

    /// <summary>What each measure that can take seconds counts for, in objects.</summary>
    public const int CostOfMeasuring = 1_000;

    /// <summary>What the field counts for, in objects, whatever is selected below it; null for a field of no network.</summary>
    public static int? CostOf(FieldImpactContext field) => (field.ParentType.Name, field.FieldDefinition.Name) switch
    {
        ("Query", "network" or "path") => CostOfBuilding,
        ("Network", "nodes" or "communities" or "crossShare" or "adjacentShare") => CostOfMeasuring,
        _ => null,
    };

    /// <summary>How many objects the list holds that the field is; null for a field that is no list of a network.</summary>
    public static int? ItemsOf(FieldImpactContext field) => (field.ParentType.Name, field.FieldDefinition.Name) switch
    {
        ("Network", "mixing") => 1_000,
        ("Network", "degreeDistribution") => 100,
        ("Network", "years") => 20,
        ("EiIndex", "groups") => 400,
        ("Communities", "groups") => 200,
        ("Community", "units") => 15,
        ("PartnerPath", "units" or "edges") => PartnerChain.LongestLength + 1,
        _ => null,
    };
}
