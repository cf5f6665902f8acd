namespace CoopGraph.Cli.Cases;

/// <summary>The rows of a template: a header and two examples, which readers of tables leave out.</summary>
/// <param name="isChinese">Whether it is in Chinese.</param>
internal sealed class TemplateTable(bool isChinese)
{
    private static readonly Dictionary<string, (string English, string Chinese)>[] Examples =
    [
        new()
        {
            ["parties"] = ("340122;340828", "肥东县、岳西县"),
            ["roles"] = ("donor;recipient", "援助方、受援方"),
            ["date"] = ("2017-06", "2017年6月"),
            ["date_basis"] = ("signed", "签署"),
            ["mechanism"] = ("arranged", "上级安排"),
            ["issue_area"] = ("poverty_alleviation", "扶贫"),
            ["arranged_by"] = ("340000", "安徽省"),
            ["amount_rmb"] = ("10000000", "1000万"),
            ["amount_period"] = ("per_year", "每年"),
            ["title"] = ("An example, made up: a county helps another", "示例（虚构）：一县援助另一县"),
            ["source_title"] = ("A page of the county", "县政府网页"),
            ["source_url"] = ("https://example.org/1", "https://example.org/1"),
            ["evidence"] = ("The page says that they signed it in June 2017.", "网页称两县于2017年6月签署协议。"),
            ["confidence"] = ("high", "强"),
        },
        new()
        {
            ["parties"] = ("肥西县;Huoqiu County", "合肥市肥西县、霍邱县"),
            ["date"] = ("2019", "2019"),
            ["date_basis"] = ("in_force", "存续"),
            ["mechanism"] = ("self_initiated", "自发"),
            ["issue_area"] = ("economy", "经济"),
            ["title"] = ("An example, made up: a park in common", "示例（虚构）：共建园区"),
            ["note"] = ("Units by name, as they were called then", "单位用当时的名称"),
            ["source_title"] = ("Yearbook of 2020, p. 12", "2020年年鉴，第12页"),
            ["evidence"] = ("The yearbook lists the park.", "年鉴载有该园区。"),
            ["confidence"] = ("medium", "中"),
        },
    ];

    /// <summary>The columns with their meaning, a line for each.</summary>
    public IEnumerable<string> Help => CaseColumns.Template.Select(column => isChinese ? $"{column.Chinese}：{column.HelpZh}" : $"{column.Key}: {column.Help}");

    /// <summary>A line about the examples.</summary>
    public string AboutExamples => isChinese
        ? $"案例编号为“{CaseTableReader.ExampleMarks[1]}”的行是示例，检查和导入时略去。"
        : $"Rows with {CaseTableReader.ExampleMarks[0]} in case_id are examples; checks and imports leave them out.";

    /// <summary>The header.</summary>
    public IReadOnlyList<string> Header => [.. CaseColumns.Template.Select(column => isChinese ? column.Chinese : column.Key)];

    /// <summary>The examples, with an empty text where there is no value.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows => Examples.Select(example => (IReadOnlyList<string>)[.. CaseColumns.Template.Select(column => CellOf(example, column.Key))]);

    private string CellOf(Dictionary<string, (string English, string Chinese)> example, string key) =>
        key == "case_id" ? CaseTableReader.ExampleMarks[isChinese ? 1 : 0]
        : example.TryGetValue(key, out var value) ? (isChinese ? value.Chinese : value.English)
        : string.Empty;
}
