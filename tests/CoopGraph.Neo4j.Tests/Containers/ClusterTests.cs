using CoopGraph.Testing;
using YamlDotNet.RepresentationModel;

namespace CoopGraph.Neo4j.Tests.Containers;

/// <summary>Checks the compose file with three replicas behind a proxy.</summary>
public sealed class ClusterTests
{
    private static readonly string[] Known =
    [
        "image", "build", "user", "volumes", "ports", "networks", "depends_on", "healthcheck", "read_only", "tmpfs", "cap_drop", "security_opt", "logging",
        "pids_limit", "mem_limit", "restart", "scale", "env_file", "environment", "secrets", "stop_grace_period", "command", "profiles", "entrypoint",
    ];

    private static readonly YamlMappingNode Root = Read("compose.cluster.yml");
    private static readonly YamlMappingNode Services = (YamlMappingNode)Root["services"];

    public static TheoryData<string> ServiceNames => [.. Services.Children.Keys.Select(key => key.ToString())];

    public static TheoryData<string> Files => ["compose.cluster.yml", "docker-compose.yml"];

    [Fact]
    public void Three_replicas_are_behind_the_only_port()
    {
        Assert.Equal("3", Text(Services["api"]["scale"]));
        Assert.Equal(["127.0.0.1:8080:8080"], Texts(Services["proxy"]["ports"]));
        Assert.All(Services.Children.Where(service => service.Key.ToString() != "proxy"), service => Assert.DoesNotContain("ports", Names(service.Value)));
    }

    [Fact]
    public void Every_secret_is_a_file()
    {
        var environment = ((YamlMappingNode)Services["api"]["environment"]).Children.ToDictionary(pair => Text(pair.Key), pair => Text(pair.Value));
        foreach (var name in environment.Keys.Where(name => name.Contains("Password", StringComparison.Ordinal) || name.Contains("Key", StringComparison.Ordinal) || name.StartsWith("ConnectionStrings", StringComparison.Ordinal)))
        {
            Assert.EndsWith("_FILE", name, StringComparison.Ordinal);
            Assert.Contains(environment[name]["/run/secrets/".Length..], Texts(Services["api"]["secrets"]));
        }

        var declared = Names(Root["secrets"]);
        Assert.All(Services.Children.Values.Where(service => Names(service).Contains("secrets")).SelectMany(service => Texts(service["secrets"])), secret => Assert.Contains(secret, declared));
    }

    [Theory]
    [MemberData(nameof(ServiceNames))]
    public void Nothing_runs_with_rights_or_without_bounds(string name)
    {
        var service = (YamlMappingNode)Services[name];
        Assert.Equal(["ALL"], Texts(service["cap_drop"]));
        Assert.Contains("no-new-privileges:true", Texts(service["security_opt"]));
        Assert.Equal("true", Text(service["read_only"]));
        Assert.Matches("^[0-9]+m$", Text(service["mem_limit"]));
        Assert.Matches("^[0-9]+$", Text(service["pids_limit"]));
        Assert.Equal("10m", Text(service["logging"]["options"]["max-size"]));
        Assert.NotEmpty(Texts(service["healthcheck"]["test"]));
        Assert.All(Texts(service["tmpfs"]), folder => Assert.Matches("^/[a-z]+:size=[0-9]+m$", folder));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_key_is_one_that_compose_has_and_each_network_is_declared(string file)
    {
        var root = Read(file);
        var networks = Names(root["networks"]);
        foreach (var service in ((YamlMappingNode)root["services"]).Children.Values)
        {
            Assert.Subset(Known.ToHashSet(), Names(service).ToHashSet());
            Assert.Subset(networks.ToHashSet(), Texts(service["networks"]).ToHashSet());
        }
    }

    [Fact]
    public void The_proxy_has_the_configuration_that_the_file_names()
    {
        var volume = Assert.Single(Texts(Services["proxy"]["volumes"])).Split(':');
        Assert.Equal("/etc/nginx/nginx.conf", volume[1]);
        Assert.True(File.Exists(Path.Combine(Repository.Root, volume[0])));
    }

    internal static YamlMappingNode Read(string file)
    {
        using var reader = File.OpenText(Path.Combine(Repository.Root, file));
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static string[] Names(YamlNode node) => [.. ((YamlMappingNode)node).Children.Keys.Select(Text)];

    private static string[] Texts(YamlNode node) => [.. ((YamlSequenceNode)node).Children.Select(Text)];

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
