using System.Text.RegularExpressions;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Architecture;

/// <summary>The page <c>docs/architecture.md</c> shows the house as it is.</summary>
public partial class ArchitecturePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "architecture.md"));

    // The line of each room in the drawing, from the top.
    private static readonly ILookup<string, int> Lines = Drawing().Match(Page).Groups["lines"].Value
        .Split('\n')
        .Index()
        .SelectMany(line => Room().Matches(line.Item).Select(room => (room.Value, line.Index)))
        .ToLookup(room => room.Value, room => room.Index);

    private static readonly string[][] Arrows = [.. House.Arrows.Select(arrow => arrow.Split(" -> "))];

    [Fact]
    public void The_drawing_has_every_room_once() => Assert.Equal(
        Arrows.SelectMany(arrow => arrow).Distinct().Order(StringComparer.Ordinal),
        Lines.SelectMany(room => room, (room, _) => room.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_arrow_of_the_code_points_down_in_the_drawing() => Assert.Empty(
        Arrows.Where(arrow => Lines[arrow[0]].Single() >= Lines[arrow[1]].Single()).Select(arrow => $"{arrow[0]} -> {arrow[1]}"));

    [Fact]
    public void Every_file_that_the_page_names_exists() => Assert.DoesNotContain(
        NamedFile().Matches(Page).Select(file => file.Groups["path"].Value), path => !Places(path).Any(File.Exists));

    private static IEnumerable<string> Places(string path) =>
        new[] { path, $"src/CoopGraph/{path}", $"src/CoopGraph.{path}" }.Select(place => Path.Combine(Repository.Root, place));

    [GeneratedRegex(@"```text\n(?<lines>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Drawing();

    [GeneratedRegex(@"\b[A-Z][\w.]+|\(root\)")]
    private static partial Regex Room();

    [GeneratedRegex(@"`(?<path>[\w.\-/]+/[\w.\-]+\.(cs|cypher|md))`")]
    private static partial Regex NamedFile();
}
