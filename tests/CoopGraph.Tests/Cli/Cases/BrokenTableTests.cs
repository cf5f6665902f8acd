namespace CoopGraph.Tests.Cli.Cases;

/// <summary>Each way in which a table can be wrong is reported with its line, column, value and rule, and with what would be right.</summary>
public class BrokenTableTests
{
    public static IEnumerable<object[]> Kinds { get; } =
    [
        ["县", "肥东县", "援助方、受援方", "ROLE_COUNT", "1 parties and 2 roles"],
        ["县", "", "援助方、受援方", "ROLE_COUNT", "0 parties and 2 roles"],
        ["县", "肥东县、蓬莱县城", "蓬莱县城", "KNOWN_UNIT", "No unit has this name"],
        ["县", "340122、34O828", "34O828", "KNOWN_UNIT", "No unit has this name or code"],
        ["县", "340122、34082", "34082", "KNOWN_UNIT", "six digits"],
        ["县", "340122、340899", "340122、340899", "KNOWN_UNIT", "340899 is unknown"],
        ["县", "肥东县、鼓楼区", "鼓楼区", "KNOWN_UNIT", "the names of the units above"],
        ["县", "肥东县、340122", "肥东县、340122", "PARTY_ONCE", "listed once"],
        ["角色", "援助方", "援助方", "ROLE_COUNT", "2 parties and 1 roles"],
        ["角色", "援助方、朋友", "朋友", "WORD", "donor (援助方)"],
        ["角色", "援助方、援助方", "援助方、援助方", "ROLES", "none is Recipient"],
        ["日期", "2017-13", "2017-13", "DATE", "2017-06-15"],
        ["日期", "Jun-17", "Jun-17", "DATE", "2017-06-15"],
        ["日期", "2017-02-30", "2017-02-30", "DATE", "a date of the calendar"],
        ["日期", "42901", "42901", "DATE", "Excel's number of the day 2017-06-15"],
        ["日期", "４２９０１", "４２９０１", "DATE", "Excel's number of the day 2017-06-15"],
        ["日期", "42901.5", "42901.5", "DATE", "Excel's number of the day 2017-06-15"],
        ["日期", "1919", "1919", "DATE_RANGE", "1949 to 2100"],
        ["日期", "", "签署", "DATE_BASIS", "there is no date"],
        ["日期含义", "", "", "DATE_BASIS", "without its meaning"],
        ["日期含义", "见过", "见过", "WORD", "signed (签署)"],
        ["形成方式", "", "", "REQUIRED", "arranged (上级安排)"],
        ["形成方式", "自发", "安徽省", "ARRANGER", "only Arranged"],
        ["领域", "文化", "文化", "WORD", "poverty_alleviation (扶贫)"],
        ["安排方", "岳西县", "岳西县", "ARRANGER", "above county level"],
        ["安排方", "湖北省", "湖北省", "ARRANGER", "above all of its parties"],
        ["金额（元）", "1.000.000", "1.000.000", "NUMBER", "3000万"],
        ["金额（元）", "-5", "-5", "AMOUNT", "not negative"],
        ["金额（元）", "", "每年", "NUMBER", "there is no amount"],
        ["金额期间", "每月", "每月", "WORD", "per_year (每年)"],
        ["标题", "", "", "TITLE_REQUIRED", "no title"],
        ["标题", "a\u0007b", "a\u0007b", "TEXT", "U+0007"],
        ["来源标题", "", "", "SOURCE_TITLE", "(title not seen)"],
        ["来源网址", "example.org/1", "example.org/1", "SOURCE_URL", "http://"],
        ["证据", "", "", "REQUIRED", "proves the case"],
        ["证据强度", "弱", "弱", "WORD", "medium (中)"],
        ["案例编号", "DOC-1\u0001", "DOC-1\u0001", "TEXT", "U+0001"],
    ];

    private static readonly string[] Formats = ["csv", "xlsx"];

    /// <summary>Each kind in a CSV file and in a workbook, which has no place for control characters.</summary>
    public static IEnumerable<object[]> InBothFormats =>
        from kind in Kinds
        from format in Formats
        where format == "csv" || !((string)kind[1]).Any(char.IsControl)
        select (object[])[format, .. kind];

    [Theory, MemberData(nameof(InBothFormats))]
    public async Task A_wrong_cell_is_reported_at_its_place(string format, string column, string cell, string value, string rule, string reason)
    {
        var table = await new TableFile().With(1, column, cell).ReadAsync(format);
        var problem = Assert.Single(table.Problems, problem => problem.Rule == rule);
        Assert.Equal((2, value), (problem.Line, problem.Value));
        Assert.Contains(reason, problem.Reason, StringComparison.Ordinal);
        Assert.Equal(value == cell ? column : problem.Column, problem.Column);
        Assert.NotNull(problem.Column);
    }

    [Theory]
    [InlineData("csv", "")]
    [InlineData("csv", "肥西县")]
    [InlineData("xlsx", "341522；")]
    public async Task A_case_of_fewer_than_two_parties_is_reported(string format, string parties)
    {
        var problem = Assert.Single((await new TableFile().With(2, "县", parties).ReadAsync(format)).Problems);
        Assert.Equal((3, "县", parties, "PARTY_COUNT"), (problem.Line, problem.Column, problem.Value, problem.Rule));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task All_that_is_wrong_is_reported_by_line(string format)
    {
        var table = await new TableFile().With(2, "日期", "gestern").With(2, "领域", "").With(1, "标题", "").Repeat(2).ReadAsync(format);
        Assert.Equal([(2, "TITLE_REQUIRED"), (3, "DATE"), (3, "REQUIRED"), (4, "DATE"), (4, "REQUIRED")], table.Problems.Select(problem => (problem.Line, problem.Rule)));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_row_that_repeats_another_is_reported_unless_it_says_that_it_may(string format)
    {
        var problem = Assert.Single((await new TableFile().Repeat(1).ReadAsync(format)).Problems);
        Assert.Equal((4, "REPEATED_ROW"), (problem.Line, problem.Rule));
        Assert.Contains("Line 2 has the same parties", problem.Reason, StringComparison.Ordinal);
        Assert.Empty((await new TableFile().Repeat(1).And("允许重复", "", "", "是").ReadAsync(format)).Problems);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_header_that_is_not_known_is_reported_with_the_nearest(string format)
    {
        var problem = Assert.Single((await new TableFile().With(0, "备注", "备住").ReadAsync(format)).Problems);
        Assert.Equal((1, "备住", "HEADER"), (problem.Line, problem.Column, problem.Rule));
        Assert.Contains("the nearest is '备注'", problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "标题", "title (标题) is missing")]
    [InlineData("xlsx", "证据强度", "confidence (证据强度) is missing")]
    [InlineData("csv", "县", "parties (县) is missing")]
    public async Task A_column_that_is_missing_is_named(string format, string column, string reason) =>
        Assert.Contains(reason, Assert.Single((await new TableFile().Without(column).ReadAsync(format)).Problems).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_column_that_is_there_twice_is_named_with_both_headers(string format)
    {
        var problem = Assert.Single((await new TableFile().And("title", "x").ReadAsync(format)).Problems);
        Assert.Equal(("title", "HEADER"), (problem.Column, problem.Rule));
        Assert.Contains("also as '标题'", problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_table_without_rows_is_refused(string format) =>
        Assert.Equal("ROW_COUNT", Assert.Single((await new TableFile().Empty().ReadAsync(format)).Problems).Rule);

    [Fact]
    public void Every_kind_is_wrong_in_one_way_only() =>
        Assert.Equal(Kinds.Count(), Kinds.Select(kind => (kind[0], kind[1])).Distinct().Count());
}
