using CoopGraph.Analysis.Networks;
using CoopGraph.Cooperations;
using CoopGraph.Questions;
using CoopGraph.Tests.Support;
using CoopGraph.Units;

namespace CoopGraph.Tests.Analysis.Networks;

/// <summary>Short methods that build networks on the small map.</summary>
internal static class Building
{
    private static readonly UnitMap Map = SmallMap.Map;

    public static CaseFacts Case(string? date, params string[] parties) => CaseFacts.Of(Map, Map.Place(Cases.Between(date, parties)));

    /// <summary>Builds the network of all cases, each with an id of its own.</summary>
    public static CountyNetwork Whole(params CaseFacts[] cases) => Build(NetworkMode.Cumulative, null, null, false, cases);

    public static CountyNetwork WithIsolates(params CaseFacts[] cases) => Build(NetworkMode.Cumulative, null, null, true, cases);

    public static CountyNetwork AsOf(string day, params CaseFacts[] cases) => Build(NetworkMode.Cumulative, RealMap.Day(day), null, false, cases);

    public static CountyNetwork UntilEndOf(int year, params CaseFacts[] cases) => Build(NetworkMode.Cumulative, null, year, false, cases);

    public static CountyNetwork Of(int year, params CaseFacts[] cases) => Build(NetworkMode.Year, null, year, false, cases);

    public static Place Place(string code) => Map.PlaceOf(Map.FindLatest(UnitCode.Parse(code))!);

    /// <summary>Returns the nodes by code.</summary>
    public static string[] Nodes(this CountyNetwork network) => network.Nodes.Units.Codes();

    /// <summary>Writes the edges by the codes of their ends: <c>340122-340123: 2</c>.</summary>
    public static string[] Edges(this CountyNetwork network)
    {
        var codes = network.Nodes();
        return [.. network.Nodes.Graph.Edges().Select(edge => $"{codes[edge.Low]}-{codes[edge.High]}: {edge.Weight}")];
    }

    /// <summary>Writes the groups by code, each with the codes of its nodes.</summary>
    public static string[] Groups(this CountyNetwork network, Partition by)
    {
        var (groups, units) = network.Nodes.GroupsBy(by);
        return [.. units.Codes().Select((code, group) => $"{code}: {string.Join(' ', groups.Members(group).ToArray().Select(node => network.Nodes()[node]))}")];
    }

    private static CountyNetwork Build(NetworkMode mode, DateOnly? asOf, int? year, bool includeIsolates, CaseFacts[] cases) => CountyNetwork.Build(
        Map, [.. cases.Select((facts, index) => facts with { CaseId = $"T-{index}" })], NetworkPeriod.Read(mode, asOf, year, Map.Window), includeIsolates);
}
