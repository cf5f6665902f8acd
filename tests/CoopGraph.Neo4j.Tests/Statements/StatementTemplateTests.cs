using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Tests.Statements;

/// <summary>Statements consist of fixed text, requested sections, and pieces.</summary>
public class StatementTemplateTests
{
    private const string Text =
        """
        MATCH (u:/*:label*/) WHERE /*:where*/
        //:if rows
        RETURN /*:row*/, u
        //:end
        //:if total
        RETURN count(*)
        //:end
        """;

    private static readonly Dictionary<string, string> Pieces = new() { ["label"] = "County", ["where"] = "true", ["row"] = "u.code" };

    [Fact]
    public void A_section_stands_where_it_is_wanted()
    {
        var template = new StatementTemplate(Text);

        Assert.Equal("MATCH (u:County) WHERE true\nRETURN u.code, u\n", template.Write(Pieces, ["rows"]));
        Assert.Equal("MATCH (u:County) WHERE true\nRETURN count(*)\n", template.Write(Pieces, ["total"]));
        Assert.Equal("MATCH (u:County) WHERE true\n", template.Write(Pieces, []));
    }

    [Fact]
    public void A_piece_is_put_in_as_it_is_and_not_looked_through() => Assert.Equal(
        "MATCH (u:County) WHERE /*:label*/\n",
        new StatementTemplate(Text).Write(new Dictionary<string, string>(Pieces) { ["where"] = "/*:label*/" }, []));

    [Fact]
    public void A_piece_that_stands_must_be_given_and_one_that_does_not_need_not()
    {
        var withoutRow = new Dictionary<string, string>(Pieces);
        withoutRow.Remove("row");

        Assert.Equal("MATCH (u:County) WHERE true\n", new StatementTemplate(Text).Write(withoutRow, []));
        Assert.Throws<KeyNotFoundException>(() => new StatementTemplate(Text).Write(withoutRow, ["rows"]));
    }
}
