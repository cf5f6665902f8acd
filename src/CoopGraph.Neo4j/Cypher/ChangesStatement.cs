using System.Text.Json;
using CoopGraph.History;
using CoopGraph.Neo4j.Reading;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Paging;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>A question for changes to cases, as one statement.</summary>
internal sealed class ChangesStatement
{
    private const string Change = "c";
    private readonly PageStatement _page;

    /// <summary>Creates the statement.</summary>
    /// <param name="question">The question.</param>
    /// <param name="generation">The generation of the version that is asked: later changes are not listed.</param>
    public ChangesStatement(ChangesQuestion question, long generation)
    {
        _page = PageStatement.Write(
            StatementFile.Read("list-changes"), HistoryReader.Projection(Change), new KeyOrder(Parameters), question.Page, Parameters);
        Parameters.Add("since", ChangeKey.Start(question.Since + 1));
        Parameters.Add("until", ChangeKey.Start(generation + 1));
        Parameters.AddLists([[]]);
    }

    public StatementParameters Parameters { get; } = new();

    public string Statement => _page.Text;

    public Page<CaseChange> Read(JsonElement[] answer) => _page.Read(answer, row =>
    {
        var change = HistoryReader.Read(row);
        return new Row<CaseChange>(change, one => ChangesQuestion.Ordering.CursorOf(key => ChangesQuestion.ValueOf(one, key)));
    });

    private sealed class KeyOrder(StatementParameters parameters) : IListOrder
    {
        public string By(bool fromEnd) => $"{Change}.{ChangeKey.Property}{(fromEnd ? " DESC" : string.Empty)}";

        public string After(RowKey place) => Compare(">", place);

        public string Before(RowKey place) => Compare("<", place);

        public string From(RowKey place) => Compare(">=", place);

        public string UpTo(RowKey place) => Compare("<=", place);

        private string Compare(string operation, RowKey place) => $"({Change}.{ChangeKey.Property} {operation} {parameters.Add(ChangeKey.At(place))})";
    }
}
