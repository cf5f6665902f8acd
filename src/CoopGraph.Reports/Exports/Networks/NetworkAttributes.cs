using CoopGraph.Cooperations;
using static CoopGraph.Reports.Exports.ExportAttributes;

namespace CoopGraph.Reports.Exports.Networks;

/// <summary>The attributes of the nodes and edges of a network.</summary>
internal static class NetworkAttributes
{
    /// <summary>The attributes of nodes, without their id and their label.</summary>
    public static IReadOnlyList<ExportAttribute<NodeRow>> Nodes { get; } =
    [
        Required<NodeRow>("code", AttributeType.Text, "The county's code of GB/T 2260 on the network's day.", node => node.County.Unit.Code.ToString()),
        Required<NodeRow>("name_zh", AttributeType.Text, "The Chinese name.", node => node.County.Unit.NameZh),
        Required<NodeRow>("level", AttributeType.Text, "The level; always COUNTY.", node => node.County.Unit.Level),
        Required<NodeRow>("day", AttributeType.Date, "The day on which it is shown: the network's, or the nearest one on which it was in force.", node => node.County.Day),
        new("prefecture_code", AttributeType.Text, "The code of the prefecture; missing if it lies directly in its province.", node => node.Prefecture?.Code.ToString()),
        new("prefecture", AttributeType.Text, "The English name of the prefecture.", node => node.Prefecture?.NameEn),
        new("province_code", AttributeType.Text, "The code of the province.", node => node.Province?.Code.ToString()),
        new("province", AttributeType.Text, "The English name of the province.", node => node.Province?.NameEn),
        new("latitude", AttributeType.Number, "Degrees north, WGS 84.", node => node.Location?.Latitude),
        new("longitude", AttributeType.Number, "Degrees east, WGS 84.", node => node.Location?.Longitude),
        Required<NodeRow>("degree", AttributeType.Integer, "The number of its partners.", node => node.Degree),
        Required<NodeRow>("strength", AttributeType.Integer, "The number of its cases, each counted once for each partner in it.", node => node.Strength),
        Required<NodeRow>("community", AttributeType.Integer, "The number of its community (Louvain, seed 1, resolution 1), from 0, the greatest first.", node => node.Community),
    ];

    /// <summary>The attributes of edges, without their ends.</summary>
    public static IReadOnlyList<ExportAttribute<EdgeRow>> Edges { get; } =
    [
        Required<EdgeRow>("weight", AttributeType.Integer, "The number of cases that the two share.", edge => edge.Tie.CaseCount),
        Required<EdgeRow>("mechanisms", AttributeType.Text, "The mechanisms of the cases, each once, with `; ` between them.", edge => string.Join("; ", edge.Tie.Mechanisms.Select(mechanism => AttributeText.Of(mechanism)))),
        new("first_year", AttributeType.Integer, "The year of the earliest case; missing if no case has a year.", edge => edge.Tie.FirstYear),
        new("last_year", AttributeType.Integer, "The year of the latest case; missing if no case has a year.", edge => edge.Tie.LastYear),
        Names<EdgeRow, SpatialScope>("scope", "The widest scope of the cases, each judged on its own day.", edge => edge.Tie.Scope) with { IsRequired = true },
        new("km", AttributeType.Number, "The distance between the centres in kilometres, rounded to 0.1.", edge => edge.Km),
        Required<EdgeRow>("adjacent", AttributeType.Boolean, "Whether the two share a border, or shared one while both existed.", edge => edge.Adjacent),
        Required<EdgeRow>("synthetic", AttributeType.Boolean, "Whether one of the cases is generated, and so no real place's record.", edge => edge.Tie.HasSynthetic),
    ];

    /// <summary>The columns of a table of nodes.</summary>
    public static IReadOnlyList<ExportAttribute<NodeRow>> NodeColumns { get; } =
    [
        Required<NodeRow>("id", AttributeType.Text, "The id of the place, which stays the same when the county is renamed, recoded or moved.", node => node.Id),
        Required<NodeRow>("label", AttributeType.Text, "The English name.", node => node.County.Unit.NameEn),
        .. Nodes,
    ];

    /// <summary>The columns of a table of edges.</summary>
    public static IReadOnlyList<ExportAttribute<EdgeRow>> EdgeColumns { get; } =
    [
        Required<EdgeRow>("source", AttributeType.Text, "The id of the county that comes first by code.", edge => edge.Source.Id),
        Required<EdgeRow>("target", AttributeType.Text, "The id of the other county.", edge => edge.Target.Id),
        Required<EdgeRow>("source_code", AttributeType.Text, "The code of the first county.", edge => edge.Source.County.Unit.Code.ToString()),
        Required<EdgeRow>("source_label", AttributeType.Text, "The English name of the first county.", edge => edge.Source.County.Unit.NameEn),
        Required<EdgeRow>("target_code", AttributeType.Text, "The code of the other county.", edge => edge.Target.County.Unit.Code.ToString()),
        Required<EdgeRow>("target_label", AttributeType.Text, "The English name of the other county.", edge => edge.Target.County.Unit.NameEn),
        .. Edges,
    ];
}
