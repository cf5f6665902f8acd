using System.Text.RegularExpressions;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Testing;

namespace CoopGraph.Neo4j.Tests.Statements;

/// <summary>Every statement has its own file, every file is used, and each describes its statement.</summary>
public partial class StatementFileTests
{
    private static readonly string Root = Repository.Root;
    private static readonly string[] Constants = ["'store'", "'CURATED'", "'SYNTHETIC'", "'Running'", "'Succeeded'", "'@'", "' '", "''", "'db.transaction.timeout'"];

    public static TheoryData<string> Files => [.. Names];

    private static IEnumerable<string> Sources =>
        Directory.GetFiles(Path.Combine(Root, "src", "CoopGraph.Neo4j"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);

    private static IEnumerable<string> Names => Directory.GetFiles(Path.Combine(Root, "cypher"), "*.cypher").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_is_used(string file) => Assert.Contains(Sources, source => source.Contains($"\"{file}\"", StringComparison.Ordinal));

    [Fact]
    public void Every_statement_stands_in_a_file()
    {
        Assert.Superset(Sources.SelectMany(source => Reading().Matches(source).Select(match => match.Groups["name"].Value)).ToHashSet(), Names.ToHashSet());
        Assert.DoesNotContain(Sources, source => Statement().IsMatch(source));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_says_what_it_does(string file) =>
        Assert.StartsWith("// ", File.ReadAllText(Path.Combine(Root, "cypher", $"{file}.cypher")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_statement_fixes_its_language_and_holds_no_value_of_a_caller(string file)
    {
        var text = StatementFile.Read(file);
        Assert.DoesNotContain("// ", text, StringComparison.Ordinal);
        if (!file.StartsWith("list-", StringComparison.Ordinal) && file is not ("schema" or "report-schema" or "key-schema"))
            Assert.StartsWith("CYPHER 5\n", text, StringComparison.Ordinal);
        Assert.All(Literal().Matches(text).Select(match => match.Value), literal => Assert.Contains(literal, Constants));
    }

    [GeneratedRegex(@"StatementFile\.Read\(""(?<name>[a-z-]+)""")]
    private static partial Regex Reading();

    // The code builds only conditions and orders; a statement that finds or changes data is in a file.
    [GeneratedRegex(@"""(CYPHER|UNWIND|CREATE|MERGE|DETACH|RETURN)\b")]
    private static partial Regex Statement();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Literal();
}
