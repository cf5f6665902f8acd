using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using CoopGraph.Api.Transport;
using CoopGraph.Cli;
using CoopGraph.Embedded;
using CoopGraph.Engine.Schema;
using CoopGraph.Neo4j;
using CoopGraph.Seeding;
using CoopGraph.Stores;
using CoopGraph.Units;

namespace CoopGraph.Tests.Architecture;

/// <summary>
/// The product's compiled code, loaded once for all tests of the architecture. A room is a namespace. Constants are inlined by the compiler
/// and show no arrow.
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
            typeof(TransportSetup).Assembly,
            typeof(CommandLine).Assembly)
        .Build());

    public static ArchUnitNET.Domain.Architecture Architecture => Loaded.Value;

    /// <summary>Each arrow "room -> room" between two different rooms, once, sorted.</summary>
    public static IEnumerable<string> Arrows => Architecture.Types
        .Where(type => IsRoom(type.Namespace))
        .SelectMany(type => type.Dependencies)
        // The loader takes the type parameters of one generic method for those of another of the same name.
        .Where(dependency => dependency.Target is not GenericParameter)
        .Where(dependency => IsRoom(dependency.Target.Namespace) && dependency.Target.Namespace != dependency.Origin.Namespace)
        .Select(dependency => $"{Name(dependency.Origin.Namespace)} -> {Name(dependency.Target.Namespace)}")
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static bool IsRoom(Namespace? room) =>
        room is not null && (room.FullName == "CoopGraph" || room.FullName.StartsWith(Prefix, StringComparison.Ordinal));

    private static string Name(Namespace room) => room.FullName == "CoopGraph" ? "(root)" : room.FullName[Prefix.Length..];
}
