using System.Text.RegularExpressions;
using CoopGraph.Tests.Support;

namespace CoopGraph.Tests.Architecture;

/// <summary>Arrows between the rooms point one way: the domain knows nobody, stores know the domain, the host knows all.</summary>
public partial class ArrowsTests
{
    private static readonly string[] Stores = ["CoopGraph.Embedded", "CoopGraph.Neo4j", "Microsoft.Data"];

    [Fact]
    public void The_domain_uses_no_package_and_no_other_project()
    {
        var project = File.ReadAllText(Path.Combine(Repository.Root, "src", "CoopGraph", "CoopGraph.csproj"));

        Assert.DoesNotContain("PackageReference", project, StringComparison.Ordinal);
        Assert.DoesNotContain("ProjectReference", project, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GraphQL")]
    [InlineData("Microsoft")]
    [InlineData("System.Data")]
    [InlineData("System.Net")]
    [InlineData("System.IO")]
    public void The_domain_knows_no_web_no_database_and_no_files(string forbidden) => Assert.DoesNotContain(
        UsingsOf("CoopGraph"), name => name == forbidden || name.StartsWith(forbidden + ".", StringComparison.Ordinal));

    [Fact]
    public void The_domain_touches_no_file_by_its_bare_name_either() => Assert.DoesNotContain(
        SourcesOf("CoopGraph"), source => FileAccess().IsMatch(source));

    [Theory]
    [InlineData("CoopGraph.Embedded", "GraphQL", "CoopGraph.Api", "CoopGraph.Seeding")]
    [InlineData("CoopGraph.Neo4j", "GraphQL", "CoopGraph.Api", "CoopGraph.Seeding", "CoopGraph.Embedded", "Microsoft.Data")]
    [InlineData("CoopGraph.Seeding", "GraphQL", "CoopGraph.Api", "CoopGraph.Embedded", "Microsoft.Data")]
    public void A_room_knows_only_the_domain(string room, params string[] forbidden) => Assert.DoesNotContain(
        UsingsOf(room), name => forbidden.Any(other => name == other || name.StartsWith(other + ".", StringComparison.Ordinal)));

    [Fact]
    public void A_resolver_never_sees_a_table_or_a_statement() => Assert.DoesNotContain(
        UsingsOf(Path.Combine("CoopGraph.Api", "Schema")),
        name => Stores.Any(other => name.StartsWith(other, StringComparison.Ordinal)));

    private static IEnumerable<string> UsingsOf(string room) =>
        SourcesOf(room).SelectMany(source => Using().Matches(source).Select(match => match.Groups["name"].Value)).Distinct();

    private static IEnumerable<string> SourcesOf(string room) =>
        Directory.GetFiles(Path.Combine(Repository.Root, "src", room), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);

    [GeneratedRegex(@"^using (static )?(?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"\b(File|Directory|Path|FileStream|HttpClient|Environment)\.")]
    private static partial Regex FileAccess();
}
