using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using CoopGraph.Api.Transport;
using CoopGraph.Cli;
using CoopGraph.Embedded;
using CoopGraph.Engine.Schema;
using CoopGraph.Neo4j;
using CoopGraph.Reports;
using CoopGraph.Seeding;
using CoopGraph.Stores;
using CoopGraph.Units;

namespace CoopGraph.Tests.Architecture;

/// <summary>
/// The product's compiled code, loaded once for all tests of the architecture. A room is a namespace, and an arrow is a dependency of one
/// on another. The compiler inlines constants, so they show no arrow.
/// </summary>
internal static class House
{
    private const string Prefix = "CoopGraph.";

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Loaded = new(() => new ArchLoader()
        .LoadAssemblies(
            typeof(UnitMap).Assembly,
            typeof(SeedReader).Assembly,
            typeof(EmbeddedStore).Assembly,
            typeof(Neo4jStore).Assembly,
            typeof(Query).Assembly,
            typeof(StoreSetup).Assembly,
            typeof(ReportsSetup).Assembly,
            typeof(TransportSetup).Assembly,
            typeof(CommandLine).Assembly)
        .Build());

    public static ArchUnitNET.Domain.Architecture Architecture => Loaded.Value;

    /// <summary>
    /// The arrows "room -> room" between two different rooms, each once, from the top of the house down: a room without arrows is on the
    /// ground floor, and every other room one floor above the highest room that it uses.
    /// </summary>
    public static IEnumerable<string> Arrows => TopDown([.. Architecture.Types
        .Where(type => IsRoom(type.Namespace))
        .SelectMany(type => type.Dependencies)
        // The loader takes the type parameters of one generic method for those of another of the same name.
        .Where(dependency => dependency.Target is not GenericParameter)
        .Where(dependency => IsRoom(dependency.Target.Namespace) && dependency.Target.Namespace != dependency.Origin.Namespace)
        .Select(dependency => (From: Name(dependency.Origin.Namespace), To: Name(dependency.Target.Namespace)))
        .Distinct()]);

    private static IEnumerable<string> TopDown((string From, string To)[] arrows)
    {
        var floors = arrows.SelectMany(arrow => new[] { arrow.From, arrow.To }).Distinct().ToDictionary(room => room, _ => 0);
        // As often as there are rooms: then every floor is right, or there is a circle, which another test reports.
        for (var pass = 0; pass < floors.Count; pass++)
        {
            foreach (var (from, to) in arrows)
                floors[from] = Math.Max(floors[from], floors[to] + 1);
        }

        return arrows
            .OrderByDescending(arrow => floors[arrow.From])
            .ThenBy(arrow => arrow.From, StringComparer.Ordinal)
            .ThenByDescending(arrow => floors[arrow.To])
            .ThenBy(arrow => arrow.To, StringComparer.Ordinal)
            .Select(arrow => $"{arrow.From} -> {arrow.To}");
    }

    private static bool IsRoom(Namespace? room) =>
        room is not null && (room.FullName == "CoopGraph" || room.FullName.StartsWith(Prefix, StringComparison.Ordinal));

    private static string Name(Namespace room) => room.FullName == "CoopGraph" ? "(root)" : room.FullName[Prefix.Length..];
}
