using System.Text.RegularExpressions;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Architecture;

/// <summary>The compiler inlines constants, so the compiled code does not show who reads them. This looks into the sources.</summary>
public partial class ConstantsTests
{
    private static readonly (string Room, string Code)[] Sources =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(file => CommentLine().Replace(File.ReadAllText(file), ""))
            .Select(code => (Room: RoomOf(code), Code: code))
            .Where(source => source.Room is not null)
            .Select(source => (source.Room!, source.Code)),
    ];

    [Fact]
    public void A_constant_of_another_room_hides_no_arrow()
    {
        var arrows = House.Arrows.ToHashSet();
        Assert.Empty(
            from constant in Constants()
            let use = new Regex($@"\b{constant.Type}\.{constant.Name}\b")
            from reader in Sources
            where reader.Room != constant.Room && use.IsMatch(reader.Code) && !arrows.Contains($"{reader.Room} -> {constant.Room}")
            select $"{reader.Room} -> {constant.Room} by {constant.Type}.{constant.Name}");
    }

    [Fact]
    public void Constants_are_found() => Assert.Contains(("Paper", "PublishedFigures", "Cases"), Constants());

    private static IEnumerable<(string Room, string Type, string Name)> Constants() =>
        from source in Sources
        from type in TypeWithConstants().Matches(source.Code)
        from constant in Constant().Matches(type.Value)
        select (source.Room, type.Groups["type"].Value, constant.Groups["name"].Value);

    private static string? RoomOf(string code) => NamespaceLine().Match(code) switch
    {
        { Success: false } => null,
        { Groups: var groups } => groups["room"] is { Success: true, Value: var room } ? room : "(root)",
    };

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine();

    [GeneratedRegex(@"^namespace CoopGraph(\.(?<room>[\w.]+))?;", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^(public|internal)[\w ]*\b(class|record|struct) (?<type>\w+).*?^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex TypeWithConstants();

    [GeneratedRegex(@"^    (public|internal) const [\w?]+ (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Constant();
}
