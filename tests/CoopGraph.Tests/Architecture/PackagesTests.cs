using ArchUnitNET.Fluent;
using ArchUnitNET.xUnit;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Architecture;

/// <summary>Packages and parts of the framework that a room must not use. A room and a package are patterns over namespaces.</summary>
public class PackagesTests
{
    private const string Domain = @"^CoopGraph(\.(?!(Api|Cli|Embedded|Engine|Neo4j|Reports|Seeding|Stores)\b)\w+)*$";
    private const string Engine = @"^CoopGraph\.Engine\b";
    private const string Stores = @"^CoopGraph\.Stores\b";
    private const string Reports = @"^CoopGraph\.Reports\b";
    // Deliveries reach other machines; schedules and tables do not.
    private const string ReportsWithoutDeliveries = @"^CoopGraph\.Reports(?!\.Deliveries\b)";
    private const string AllButSchedules = @"^CoopGraph(?!\.Reports\.Schedules\b)";
    private const string AllButEmbedded = @"^CoopGraph(?!\.Embedded\b)";
    private const string AllButUsersOfRedis = @"^CoopGraph(?!\.(Neo4j\.Caching|Api\.RateLimits)\b)";
    private const string AllButCliSheets = @"^CoopGraph(?!\.Cli\.Sheets\b)";
    private const string AllButApiWatching = @"^CoopGraph(?!\.Api\.Watching\b)";
    private const string AllButEngineAndItsHosts = @"^CoopGraph(?!\.(Engine|Reports|Api)\b)";

    [Theory]
    [InlineData(Domain, @"^GraphQL")]
    [InlineData(Domain, @"^Microsoft\.(?!CodeAnalysis$)")]
    [InlineData(Domain, @"^System\.Data")]
    [InlineData(Domain, @"^System\.IO")]
    [InlineData(Domain, @"^System\.Net")]
    [InlineData(Engine, @"^Microsoft\.AspNetCore")]
    [InlineData(Engine, @"^System\.Net")]
    [InlineData(Stores, @"^Microsoft\.AspNetCore")]
    [InlineData(Reports, @"^Microsoft\.AspNetCore")]
    [InlineData(ReportsWithoutDeliveries, @"^System\.Net\.(?!Http\b)")]
    [InlineData(ReportsWithoutDeliveries, @"^MailKit")]
    [InlineData(AllButSchedules, @"^Quartz")]
    [InlineData(AllButEmbedded, @"^Microsoft\.Data\.Sqlite")]
    [InlineData(AllButUsersOfRedis, @"^StackExchange\.Redis")]
    [InlineData(AllButCliSheets, @"^ExcelDataReader")]
    [InlineData(AllButApiWatching, @"^OpenTelemetry")]
    [InlineData(AllButEngineAndItsHosts, @"^GraphQL")]
    public void A_room_does_not_use_a_package(string room, string package) => ArchRuleDefinition
        .Types().That().ResideInNamespaceMatching(room)
        .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(package)
        .Check(House.Architecture);

    [Fact]
    public void The_domain_uses_no_package_and_no_other_project()
    {
        var project = File.ReadAllText(Path.Combine(Repository.Root, "src", "CoopGraph", "CoopGraph.csproj"));

        Assert.DoesNotContain("PackageReference", project, StringComparison.Ordinal);
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
    }
}
