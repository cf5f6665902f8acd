using ArchUnitNET.Fluent;
using ArchUnitNET.xUnit;

namespace CoopGraph.Tests.Architecture;

/// <summary>Which rooms may use which packages.</summary>
public class PackagesTests
{
    private const string Domain = @"^CoopGraph(\.(?!Api|Cli|Seeding|Embedded|Neo4j)\w+)*$";

    [Theory]
    [InlineData(Domain, @"^GraphQL")]
    [InlineData(Domain, @"^Microsoft\.(?!CodeAnalysis$)")]
    [InlineData(Domain, @"^System\.IO")]
    [InlineData(Domain, @"^System\.Net")]
    [InlineData(Domain, @"^System\.Data")]
    public void A_room_does_not_use_a_package(string room, string package) => ArchRuleDefinition
        .Types().That().ResideInNamespaceMatching(room)
        .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(package)
        .Check(House.Architecture);
}
