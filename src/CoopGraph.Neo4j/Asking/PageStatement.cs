using System.Text.Json;
using CoopGraph.Neo4j.Statements;
using CoopGraph.Questions;

namespace CoopGraph.Neo4j.Asking;

/// <summary>A question for pages of lists, as one statement.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Page">Which rows of each list are wanted.</param>
internal sealed record PageStatement(string Text, PageRequest Page)
{
    /// <summary>Puts the statement together.</summary>
    /// <param name="list">The body of the list, from its file.</param>
    /// <param name="row">What is returned of a row, as an expression.</param>
    /// <param name="order">The order.</param>
    /// <param name="page">Which rows are wanted.</param>
    /// <param name="parameters">Takes the values.</param>
    public static PageStatement Write<TKey>(string list, string row, CypherOrder<TKey> order, PageRequest page, StatementParameters parameters)
        where TKey : struct, Enum
    {
        var looksBefore = page is { WantsRows: true, After: not null };
        var looksAfter = page is { WantsRows: true, Before: not null };
        string?[] sections = [page.WantsRows ? "rows" : null, page.WantsTotal ? "total" : null, looksBefore ? "before" : null, looksAfter ? "after" : null];
        string[] columns = [Column(page.WantsRows, "rows"), Column(page.WantsTotal, "total"), Column(looksBefore, "hasBefore"), Column(looksAfter, "hasAfter")];
        var pieces = new Dictionary<string, string>
        {
            ["list"] = list,
            ["range"] = Range(order, page),
            ["order"] = order.By(page.FromEnd),
            ["row"] = row,
            ["upToStart"] = looksBefore ? order.UpTo(page.After!.Value) : "",
            ["fromEnd"] = looksAfter ? FromEnd(order, page) : "",
            ["columns"] = string.Join(", ", columns),
        };
        if (page.WantsRows)
            parameters.Add("take", page.Size + 1);
        return new PageStatement(StatementFile.Read("page", pieces, [.. sections.OfType<string>()]), page);
    }

    /// <summary>Reads the page of one list.</summary>
    /// <param name="answer">The list's row of the statement's answer.</param>
    /// <param name="read">Makes a row with its cursor.</param>
    public Page<T> Read<T>(JsonElement[] answer, Func<JsonElement, Row<T>> read)
    {
        var total = answer[2].ValueKind == JsonValueKind.Number ? answer[2].GetInt32() : (int?)null;
        if (!Page.WantsRows)
            return new Page<T>([], false, false, total);
        var goesOn = answer[1].GetArrayLength() > Page.Size;
        var rows = answer[1].EnumerateArray().Take(Page.Size).Select(read);
        return new Page<T>(
            [.. Page.FromEnd ? rows.Reverse() : rows],
            HasPrevious: (Page.FromEnd && goesOn) || answer[3].ValueKind == JsonValueKind.True,
            HasNext: (!Page.FromEnd && goesOn) || answer[4].ValueKind == JsonValueKind.True,
            total);
    }

    private static string Column(bool isWanted, string name) => isWanted ? name : $"null AS {name}";

    private static string Range<TKey>(CypherOrder<TKey> order, PageRequest page)
        where TKey : struct, Enum => (page.After, page.Before) switch
        {
            ({ } after, { } before) => $"{order.After(after)} AND {order.Before(before)}",
            ({ } after, null) => order.After(after),
            (null, { } before) => order.Before(before),
            _ => "true",
        };

    // Rows that a range passed over because it begins after it ends come after the page, too.
    private static string FromEnd<TKey>(CypherOrder<TKey> order, PageRequest page)
        where TKey : struct, Enum =>
        page.After is { } after ? $"{order.From(page.Before!.Value)} AND {order.After(after)}" : order.From(page.Before!.Value);
}
