using System.Text.RegularExpressions;
using CoopGraph.Testing;

namespace CoopGraph.Neo4j.Tests.Containers;

/// <summary>Checks the rules for the Dockerfile that linters have, and that the image has what the service shows.</summary>
public sealed partial class DockerfileTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "Dockerfile"));

    // A line that ends in a backslash goes on.
    private static readonly string[] Instructions =
        [.. string.Join('\n', Lines.Where(line => !line.StartsWith('#'))).Replace("\\\n", " ", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    [Fact]
    public void Each_base_has_an_exact_tag()
    {
        var bases = Instructions.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).ToArray();

        Assert.Equal(3, bases.Length);
        Assert.All(bases, line => Assert.Matches("^FROM [a-z./-]+:[0-9]+\\.[0-9]+\\.[0-9]+-[a-z-]+ AS [a-z]+$", line));
    }

    [Fact]
    public void Node_is_a_release_with_long_support() => Assert.Contains(Instructions, line => LongSupport().IsMatch(line));

    [Fact]
    public void The_image_has_no_symbols()
    {
        Assert.All(Instructions.Where(line => line.Contains("dotnet publish", StringComparison.Ordinal)), line => Assert.Contains("-p:DebugType=none", line, StringComparison.Ordinal));
        Assert.Contains(Instructions, line => line.Contains("find /app -name '*.pdb' -delete", StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_has_the_documentation_that_the_service_shows() =>
        Assert.DoesNotContain("docs", File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore")));

    [Fact]
    public void Files_come_by_copy_folders_are_absolute_and_the_program_gets_signals()
    {
        Assert.DoesNotContain(Instructions, line => line.StartsWith("ADD ", StringComparison.Ordinal) || line.Contains("sudo", StringComparison.Ordinal));
        Assert.All(Instructions.Where(line => line.StartsWith("WORKDIR ", StringComparison.Ordinal)), line => Assert.StartsWith("WORKDIR /", line, StringComparison.Ordinal));
        Assert.Equal("ENTRYPOINT [\"dotnet\", \"CoopGraph.Api.dll\"]", Instructions[^1]);
    }

    [Fact]
    public void No_secret_goes_into_the_image() => Assert.Subset(
        File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore")).ToHashSet(), new HashSet<string> { ".env", "secrets", ".git" });

    [GeneratedRegex("^FROM node:(22|24)\\.")]
    private static partial Regex LongSupport();
}
