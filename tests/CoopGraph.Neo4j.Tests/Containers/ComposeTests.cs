using System.Xml.Linq;
using CoopGraph.Testing;
using CoopGraph.Testing.Servers;
using YamlDotNet.RepresentationModel;

namespace CoopGraph.Neo4j.Tests.Containers;

/// <summary>Checks the promises of the compose file.</summary>
public sealed class ComposeTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docker-compose.yml");
    private static readonly YamlMappingNode Services = Read();

    public static TheoryData<string> TestedSettings => [.. Neo4jTestSettings.Given.Keys, .. Neo4jTestSettings.OfTheScript.Keys];

    public static TheoryData<string> ServiceNames => [.. Services.Children.Keys.Select(key => key.ToString())];

    [Theory]
    [MemberData(nameof(TestedSettings))]
    public void Neo4j_runs_with_the_settings_that_tests_run_it_with(string name) => Assert.Equal(
        Neo4jTestSettings.Given.GetValueOrDefault(name) ?? Neo4jTestSettings.OfTheScript[name], Environment("neo4j")[VariableOf(name)]);

    [Theory]
    [InlineData("server.memory.heap.initial_size")]
    [InlineData("server.memory.heap.max_size")]
    [InlineData("server.memory.pagecache.size")]
    public void Neo4j_is_told_how_much_memory_it_has(string name) => Assert.Matches("^[0-9]+m$", Environment("neo4j")[VariableOf(name)]);

    [Fact]
    public void Images_are_pinned()
    {
        Assert.Matches("^neo4j:5\\.26\\.[0-9]+-community$", Text(Services["neo4j"]["image"]));
        Assert.Matches("^redis:[0-9]+\\.[0-9]+-alpine$", Text(Services["redis"]["image"]));
    }

    [Fact]
    public void The_api_is_told_of_both_with_the_settings_that_it_knows()
    {
        var environment = Environment("api");
        Assert.Equal("Neo4j", environment["Store"]);
        Assert.Equal("http://neo4j:7474", environment["Neo4j__Uri"]);
        Assert.StartsWith("${NEO4J_PASSWORD:?", environment["Neo4j__Password"], StringComparison.Ordinal);
        Assert.StartsWith("redis:6379,password=${REDIS_PASSWORD:?", environment["ConnectionStrings__Redis"], StringComparison.Ordinal);
        var known = typeof(Client.Neo4jOptions).GetProperties().Select(property => "Neo4j__" + property.Name);
        Assert.Subset(known.ToHashSet(), environment.Keys.Where(name => name.StartsWith("Neo4j__", StringComparison.Ordinal)).ToHashSet());
    }

    [Fact]
    public void The_api_is_healthy_when_its_own_program_says_that_it_is_ready() => Assert.Equal(
        ["CMD", "dotnet", "CoopGraph.Api.dll", "ready"],
        ((YamlSequenceNode)Services["api"]["healthcheck"]["test"]).Children.Select(Text));

    [Fact]
    public void The_api_starts_when_what_it_needs_is_healthy()
    {
        foreach (var needed in new[] { "neo4j", "redis" })
        {
            Assert.Equal("service_healthy", Text(Services["api"]["depends_on"][needed]["condition"]));
            Assert.NotEmpty(((YamlSequenceNode)Services[needed]["healthcheck"]["test"]).Children);
        }
    }

    [Theory]
    [MemberData(nameof(ServiceNames))]
    public void Only_the_api_is_published_and_on_loopback_only(string name)
    {
        var ports = ((YamlMappingNode)Services[name]).Children.TryGetValue("ports", out var node)
            ? ((YamlSequenceNode)node).Children.Select(Text).ToList()
            : [];
        Assert.All(ports, port => Assert.StartsWith("127.0.0.1:", port, StringComparison.Ordinal));
        Assert.Equal(name == "api", ports.Count > 0);
    }

    [Theory]
    [MemberData(nameof(ServiceNames))]
    public void Nothing_runs_with_rights_or_without_bounds(string name)
    {
        var service = (YamlMappingNode)Services[name];
        Assert.Equal(["ALL"], ((YamlSequenceNode)service["cap_drop"]).Children.Select(Text));
        Assert.Contains("no-new-privileges:true", ((YamlSequenceNode)service["security_opt"]).Children.Select(Text));
        Assert.Matches("^[0-9]+m$", Text(service["mem_limit"]));
        Assert.Matches("^[0-9]+$", Text(service["pids_limit"]));
        Assert.Equal("10m", Text(service["logging"]["options"]["max-size"]));
        if (service.Children.TryGetValue("tmpfs", out var memory))
            Assert.All(((YamlSequenceNode)memory).Children.Select(Text), folder => Assert.Matches("^/[a-z]+:size=[0-9]+m$", folder));
        // The API's own image defines its user.
        Assert.True(name is "api" or "report" || !Text(service["user"]).StartsWith('0'));
    }

    [Fact]
    public void A_report_is_a_job_of_its_own_that_asks_the_service()
    {
        var report = (YamlMappingNode)Services["report"];
        Assert.Equal(["jobs"], ((YamlSequenceNode)report["profiles"]).Children.Select(Text));
        Assert.Equal(Text(Services["api"]["image"]), Text(report["image"]));
        Assert.Equal(["dotnet", "tool/CoopGraph.Cli.dll"], ((YamlSequenceNode)report["entrypoint"]).Children.Select(Text));
        var command = ((YamlSequenceNode)report["command"]).Children.Select(Text).ToList();
        Assert.Equal("report", command[0]);
        Assert.True(System.IO.File.Exists(Path.Combine(Repository.Root, "reports", $"{command[1]}.graphql")));
        Assert.Equal("http://api:8080", command[command.IndexOf("--server") + 1]);
        // It starts no shell and needs no secret.
        Assert.False(report.Children.ContainsKey("environment"));
    }

    [Fact]
    public void The_image_knows_time_zones() =>
        // The smallest images have none, and schedules name them.
        Assert.Contains("COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo", System.IO.File.ReadAllLines(Path.Combine(Repository.Root, "Dockerfile")));

    [Fact]
    public void No_secret_stands_in_the_file() =>
        Assert.All(
            System.IO.File.ReadAllLines(File).Where(line => line.Contains("assword", StringComparison.Ordinal) && line.Contains(": ", StringComparison.Ordinal)),
            line => Assert.True(line.TrimStart().StartsWith('#') || line.Contains("_PASSWORD:?", StringComparison.Ordinal), line));

    [Fact]
    public void The_image_does_not_run_as_root()
    {
        var lines = System.IO.File.ReadAllLines(Path.Combine(Repository.Root, "Dockerfile"));
        Assert.Contains("USER $APP_UID", lines);
        Assert.Matches("^FROM mcr\\.microsoft\\.com/dotnet/aspnet:10\\.0\\.[0-9]+-[a-z]+-chiseled AS runtime$", lines.Last(line => line.StartsWith("FROM", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_image_restores_every_project_that_the_api_is_made_of()
    {
        var dockerfile = System.IO.File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile"));
        var projects = WithReferences(Path.Combine(Repository.Root, "src", "CoopGraph.Api", "CoopGraph.Api.csproj")).Distinct().ToArray();
        Assert.InRange(projects.Length, 5, 20);
        Assert.All(projects, project => Assert.Contains(Path.GetRelativePath(Repository.Root, project), dockerfile, StringComparison.Ordinal));
    }

    private static IEnumerable<string> WithReferences(string project) =>
        XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, reference.Attribute("Include")!.Value.Replace('\\', '/'))))
            .SelectMany(WithReferences)
            .Prepend(project);

    // Neo4j's image requires this form: a dot becomes an underscore, and an underscore becomes two.
    private static string VariableOf(string setting) =>
        "NEO4J_" + setting.Replace("_", "__", StringComparison.Ordinal).Replace('.', '_');

    private static Dictionary<string, string> Environment(string service) =>
        ((YamlMappingNode)Services[service]["environment"]).Children.ToDictionary(pair => Text(pair.Key), pair => Text(pair.Value));

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static YamlMappingNode Read()
    {
        using var reader = System.IO.File.OpenText(File);
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode["services"];
    }
}
