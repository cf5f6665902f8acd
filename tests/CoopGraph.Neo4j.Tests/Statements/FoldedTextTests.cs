using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Tests.Statements;

/// <summary>Folded text is equal exactly where the domain's comparison of text, which ignores case, says so.</summary>
public class FoldedTextTests
{
    [Fact]
    public void Characters_fold_alike_exactly_where_they_are_equal_without_regard_to_case()
    {
        // Every pair would take minutes; these are the pairs that any folding could make equal.
        var characters = Enumerable.Range(0, 0x10000).Select(code => ((char)code).ToString()).Where(text => !char.IsSurrogate(text[0])).ToArray();
        var pairs = characters.SelectMany(text => new[] { text.ToUpperInvariant(), text.ToLowerInvariant(), "i", "I", "s", "σ", "ß" }.Distinct().Select(other => (text, other)));
        Assert.All(pairs, pair => Assert.Equal(
            pair.text.Equals(pair.other, StringComparison.OrdinalIgnoreCase), FoldedText.Of(pair.text) == FoldedText.Of(pair.other)));
    }

    [Theory]
    [InlineData("İstanbul", "i", false)]
    [InlineData("ΣΑΣ", "ας", true)]
    [InlineData("ẞ", "ß", false)]
    [InlineData("Futou Lake 斧头湖", "FUTOU", true)]
    public void A_folded_part_is_found_where_the_domain_finds_it(string title, string part, bool isFound)
    {
        Assert.Equal(isFound, title.Contains(part, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(isFound, FoldedText.Of(title).Contains(FoldedText.Of(part), StringComparison.Ordinal));
    }
}
