using System.Text.RegularExpressions;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Architecture;

/// <summary>
/// The language of comments and of the schema's descriptions: plain words that need one reading. Each refused word has a plain one, such as
/// "report" for "tell", "is" for "stand", "have" for "bear", "cached" for "kept" and "requested" for "wanted".
/// </summary>
public partial class CommentLanguageTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Comments_use_plain_words(string folder) => Assert.Empty(
        CommentsOf(folder).Where(comment => RefusedWord().IsMatch(Prose(comment.Text))).Select(comment => $"{comment.Place}: {comment.Text}"));

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void A_summary_is_no_fragment_that_begins_with_a_question_word(string folder) => Assert.Empty(
        CommentsOf(folder).Where(comment => Fragment().IsMatch(comment.Text)).Select(comment => $"{comment.Place}: {comment.Text}"));

    [Fact]
    public void Descriptions_of_the_schema_use_plain_words() => Assert.Empty(
        File.ReadLines(Path.Combine(Repository.Root, "schema.graphql"))
            .Index()
            .Where(line => line.Item.TrimStart().StartsWith('"') && RefusedWord().IsMatch(line.Item))
            .Select(line => $"schema.graphql:{line.Index + 1}: {line.Item.Trim()}"));

    [Theory]
    [InlineData("/// <summary>What is loaded.</summary>", true)]
    [InlineData("/// <summary>The loaded data.</summary>", false)]
    [InlineData("/// <param name=\"by\">Who asks.</param>", true)]
    public void A_fragment_is_recognised(string comment, bool isFragment) => Assert.Equal(isFragment, Fragment().IsMatch(comment));

    [Theory]
    [InlineData("// It tells why.", true)]
    [InlineData("// The answer is KEPT.", true)]
    [InlineData("/// <summary>See <see cref=\"UnitMap.StandingOf\"/>.</summary>", false)]
    [InlineData("/// <param name=\"wanted\">The text.</param>", false)]
    [InlineData("// The district has an understanding; Bore is a river.", true)]
    public void A_refused_word_is_recognised(string comment, bool isRefused) => Assert.Equal(isRefused, RefusedWord().IsMatch(Prose(comment)));

    private static IEnumerable<(string Place, string Text)> CommentsOf(string folder) =>
        from file in Directory.GetFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        where !file.EndsWith($"{nameof(CommentLanguageTests)}.cs", StringComparison.Ordinal)
        where !file.Contains($"{Path.DirectorySeparatorChar}node_modules{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        from line in File.ReadLines(file).Index()
        let text = line.Item.Trim()
        where text.StartsWith("//", StringComparison.Ordinal)
        select ($"{Path.GetRelativePath(Repository.Root, file)}:{line.Index + 1}", text);

    // Names of code in a comment are not its words.
    private static string Prose(string comment) => Code().Replace(comment, "");

    [GeneratedRegex(
        @"\b(tells?|telling|told|bears?|bearing|borne|bore|stands?|standing|stood|beside|whom|whose|askers?|kept|wanted|at hand|passed off)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex RefusedWord();

    [GeneratedRegex("""(<summary>|<param name="\w+">|<returns>|<typeparam name="\w+">)(What|Who|Whom|Whose|Where|How)\b""")]
    private static partial Regex Fragment();

    [GeneratedRegex("""(cref|name|langword)="[^"]*"|<c>.*?</c>""")]
    private static partial Regex Code();
}
