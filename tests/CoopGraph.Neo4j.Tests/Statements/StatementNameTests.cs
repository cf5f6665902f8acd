using CoopGraph.Neo4j.Statements;

namespace CoopGraph.Neo4j.Tests.Statements;

public class StatementNameTests
{
    private static readonly string[] Pieces = ["range", "order", "row", "upToStart", "fromEnd", "columns"];

    [Theory]
    [InlineData("read-version")]
    [InlineData("gather-cases")]
    [InlineData("list-partners")]
    [InlineData("end-statements")]
    public void A_statement_has_the_name_of_its_file(string file) => Assert.Equal(file, StatementName.Of(StatementFile.Read(file)));

    [Fact]
    public void A_page_has_the_name_of_its_list()
    {
        var pieces = Pieces.ToDictionary(piece => piece, _ => "x");
        pieces["list"] = StatementFile.Read("list-units");

        Assert.Equal("list-units", StatementName.Of(StatementFile.Read("page", pieces, "total")));
    }

    [Theory]
    [InlineData("RETURN 1")]
    [InlineData("/* no-file */ RETURN 1")]
    [InlineData("/* ")]
    public void Any_other_text_has_none(string text) => Assert.Equal("other", StatementName.Of(text));
}
