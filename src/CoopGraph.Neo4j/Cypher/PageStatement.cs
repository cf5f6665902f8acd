using System.Text.Json;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Paging;

namespace CoopGraph.Neo4j.Cypher;

/// <summary>A question for pages of lists, as one statement.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Page">The requested rows of each list.</param>
/// <param name="Columns">The columns that the statement returns for each list, in this order.</param>
internal sealed record PageStatement(string Text, PageRequest Page, IReadOnlyList<string> Columns)
{
    // These are the columns, each from a section of the statement.
    private const string Rows = "rows", Total = "total", HasBefore = "hasBefore", HasAfter = "hasAfter";

    // These are the version and the list's index.
    private const int ColumnsBefore = 2;

    /// <summary>Creates the statement.</summary>
    /// <param name="list">The body of the list, from its file.</param>
    /// <param name="row">The returned value of a row, as an expression.</param>
    /// <param name="order">The order.</param>
    /// <param name="page">The requested rows.</param>
    /// <param name="parameters">The parameters to which the values are added.</param>
    public static PageStatement Write(string list, string row, IListOrder order, PageRequest page, StatementParameters parameters)
    {
        List<string> columns = [];
        if (page.WantsRows)
            columns.Add(Rows);
        if (page.WantsTotal)
            columns.Add(Total);
        if (page is { WantsRows: true, After: not null })
            columns.Add(HasBefore);
        if (page is { WantsRows: true, Before: not null })
            columns.Add(HasAfter);
        var pieces = new Dictionary<string, string>
        {
            ["list"] = list,
            ["range"] = Range(order, page),
            ["order"] = order.By(page.FromEnd),
            ["row"] = row,
            ["upToStart"] = columns.Contains(HasBefore) ? order.UpTo(page.After!.Value) : "",
            ["fromEnd"] = columns.Contains(HasAfter) ? FromEnd(order, page) : "",
            ["columns"] = string.Concat(columns.Select(column => $", {column}")),
        };
        if (page.WantsRows)
            parameters.Add("take", page.Size + 1);
        return new PageStatement(StatementFile.Read("page", pieces, columns), page, columns);
    }

    /// <summary>Reads the page of one list.</summary>
    /// <param name="answer">The list's row in the statement's result.</param>
    /// <param name="read">The function that makes a row with its cursor.</param>
    public Page<T> Read<T>(JsonElement[] answer, Func<JsonElement, Row<T>> read)
    {
        var total = Cell(answer, Total)?.GetInt32();
        if (Cell(answer, Rows) is not { } rows)
            return new Page<T>([], false, false, total);
        var goesOn = rows.GetArrayLength() > Page.Size;
        var found = rows.EnumerateArray().Take(Page.Size).Select(read);
        return new Page<T>(
            [.. Page.FromEnd ? found.Reverse() : found],
            HasPrevious: (Page.FromEnd && goesOn) || Cell(answer, HasBefore) is { ValueKind: JsonValueKind.True },
            HasNext: (!Page.FromEnd && goesOn) || Cell(answer, HasAfter) is { ValueKind: JsonValueKind.True },
            total);
    }

    private JsonElement? Cell(JsonElement[] answer, string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i] == column)
                return answer[ColumnsBefore + i];
        }

        return null;
    }

    private static string Range(IListOrder order, PageRequest page) => (page.After, page.Before) switch
    {
        ({ } after, { } before) => $"{order.After(after)} AND {order.Before(before)}",
        ({ } after, null) => order.After(after),
        (null, { } before) => order.Before(before),
        _ => "true",
    };

    // A range may begin after its end. The rows after its start then come after the page, too.
    private static string FromEnd(IListOrder order, PageRequest page) =>
        page.After is { } after ? $"{order.From(page.Before!.Value)} AND {order.After(after)}" : order.From(page.Before!.Value);
}
