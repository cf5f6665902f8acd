using System.Text;
using CoopGraph.Cli.Cases;
using CoopGraph.Cooperations;
using CoopGraph.Testing;
using CoopGraph.Units;

namespace CoopGraph.Tests.Cli.Cases;

/// <summary>Tables as people have them are read.</summary>
public class TableQuirksTests
{
    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task A_table_in_Chinese_becomes_cases(string format)
    {
        var table = await new TableFile().ReadAsync(format);
        Assert.Empty(table.Problems);
        var first = table.Drafts[0].Content;
        Assert.Equal([new Party(Code(RealUnits.Feidong), PartyRole.Donor), new Party(Code(RealUnits.Yuexi), PartyRole.Recipient)], first.Parties);
        Assert.Equal((new PartialDate(2017, 6), DateBasis.Signed, Mechanism.Arranged, IssueArea.PovertyAlleviation), (first.Date, first.DateBasis!.Value, first.Mechanism, first.IssueArea));
        Assert.Equal((Code(RealUnits.Anhui), new Amount(10_000_000m, AmountPeriod.PerYear)), (first.ArrangedBy, first.Amount));
        Assert.Equal(new Source("网页", "https://example.org/1", "双方签署。", Confidence.High), first.Source);
        var second = table.Drafts[1].Content;
        Assert.All(second.Parties, party => Assert.Equal(PartyRole.Peer, party.Role));
        Assert.Equal((null, null, "注", null), (second.ArrangedBy, second.Amount, second.Note, second.Source.Url));
    }

    [Theory]
    [InlineData("2017", "2017")]
    [InlineData("２０１７年", "2017")]
    [InlineData("2017年6月", "2017-06")]
    [InlineData("2017年6月5日", "2017-06-05")]
    [InlineData("2017 年 6 月 5 日", "2017-06-05")]
    [InlineData("2017/6/5", "2017-06-05")]
    [InlineData("2017.6", "2017-06")]
    [InlineData("２０１７－０６", "2017-06")]
    [InlineData("201706", "2017-06")]
    [InlineData("20170605", "2017-06-05")]
    [InlineData("2017-06-05 00:00:00", "2017-06-05")]
    [InlineData("2017-06-05 12:30", null)]
    [InlineData("2017-6/5", null)]
    [InlineData("17-6-5", null)]
    [InlineData("6/5/2017", null)]
    [InlineData("2017-", null)]
    public void A_date_is_read_as_people_write_it(string text, string? expected) => Assert.Equal(expected, DateText.Read(text)?.ToString());

    [Theory]
    [InlineData("30000000", false, "30000000")]
    [InlineData("３０，０００，０００", false, "30000000")]
    [InlineData("3000万元", false, "30000000")]
    [InlineData("1.2亿", false, "120000000")]
    [InlineData("¥500", false, "500")]
    [InlineData("3,000", true, "30000000")]
    [InlineData("3000万", true, null)]
    [InlineData("30,00", false, null)]
    [InlineData("about 5", false, null)]
    [InlineData("1e7", false, null)]
    public void An_amount_is_read_as_people_write_it(string text, bool isWan, string? expected) =>
        Assert.Equal(expected is null ? null : decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), AmountText.Read(text, isWan));

    [Theory]
    [InlineData("安徽省肥东县")]
    [InlineData("安徽省合肥市肥东县")]
    [InlineData("合肥市肥东县")]
    [InlineData("肥东")]
    [InlineData("Feidong County")]
    [InlineData("feidong")]
    [InlineData("３４０１２２")]
    [InlineData("  肥东县　")]
    public void A_unit_is_found_by_its_names_and_those_above_it(string name)
    {
        Assert.Equal(RealUnits.Feidong, new UnitFinder(Repository.Map).Find(name, new PartialDate(2017), out var problem)?.ToString());
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("潜山县", "2017", RealUnits.QianshanCounty)]
    [InlineData("潜山市", "2019", RealUnits.QianshanCity)]
    public void A_unit_is_found_by_the_name_that_it_had_on_the_day(string name, string date, string code) =>
        Assert.Equal(code, new UnitFinder(Repository.Map).Find(name, PartialDate.TryParse(date), out _)?.ToString());

    [Fact]
    public void A_name_of_several_units_is_found_with_those_above_it()
    {
        var units = new UnitFinder(Repository.Map);
        Assert.Null(units.Find("鼓楼区", new PartialDate(2017), out var problem));
        Assert.Contains("350102 福建省福州市鼓楼区", problem, StringComparison.Ordinal);
        Assert.Equal("350102", units.Find("福州市鼓楼区", new PartialDate(2017), out _)?.ToString());
        Assert.Equal("320106", units.Find("江苏省南京市鼓楼区", new PartialDate(2017), out _)?.ToString());
    }

    [Theory]
    [InlineData("utf-8", true, null)]
    [InlineData("utf-8", false, "utf-8")]
    [InlineData("utf-16", true, null)]
    [InlineData("utf-16BE", true, null)]
    [InlineData("gb18030", false, null)]
    [InlineData("gb18030", false, "gb18030")]
    public void The_encoding_is_found_out_or_given(string name, bool hasMark, string? given)
    {
        var encoding = name == "gb18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name)! : Encoding.GetEncoding(name);
        var table = TableFile.Read([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(new TableFile().Csv)], given);
        Assert.Empty(table.Problems);
        Assert.Equal("共建园区", table.Drafts[1].Content.Title);
        Assert.Equal(name == "gb18030" && given is null, table.Notes.Any(note => note.Contains("GB18030", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0x80 }, null, "neither UTF-8 nor GB18030")]
    [InlineData(new byte[] { 0xBF, 0xCD }, "utf-8", "not utf-8")]
    [InlineData(new byte[0], null, "no header")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0 }, null, "no workbook that can be read")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, null, "save it as .xlsx")]
    public void A_file_that_is_no_table_is_refused_in_words(byte[] bytes, string? encoding, string reason) =>
        Assert.Contains(reason, Assert.Single(TableFile.Read(bytes, encoding).Problems).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData('\t')]
    [InlineData(';')]
    public void Another_separator_is_found_out(char separator)
    {
        var csv = new TableFile().With(2, "县", "340123、341522").Csv.Replace(',', separator);
        Assert.Empty(TableFile.Read(Encoding.UTF8.GetBytes(csv)).Problems);
    }

    [Fact]
    public void Comments_blank_rows_and_spaces_make_no_difference_and_lines_are_those_of_the_file()
    {
        var csv = $"# 说明,,,\n\n,,,\n{new TableFile().With(1, "标题", "  结对　").With(2, "日期", "x").Csv.Replace("\n,\"340123", "\n  \n,\"340123", StringComparison.Ordinal)}\n,,,,,,,,,,,,,,,,,,,,\n";
        var table = TableFile.Read(Encoding.UTF8.GetBytes(csv));
        Assert.Equal("结对", table.Drafts[0].Content.Title);
        Assert.Equal(5, table.LineOf(0));
        Assert.Equal((6, "DATE"), Assert.Single(table.Problems) is { } problem ? (problem.Line, problem.Rule) : default);
    }

    [Fact]
    public void A_field_with_too_many_separators_and_an_open_quote_are_reported()
    {
        var table = TableFile.Read(Encoding.UTF8.GetBytes(new TableFile().Csv + ",a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q\n,\"open"));
        Assert.Equal([(4, "FIELDS"), (5, "QUOTES")], table.Problems.Select(problem => (problem.Line, problem.Rule)));
    }

    [Fact]
    public async Task Columns_of_one_role_take_the_place_of_a_list()
    {
        var table = await new TableFile().Without("县").Without("角色").And("援助方", "肥东县", "").And("受援方", "岳西县", "").And("甲方", "", "340123").And("乙方", "", "341522").ReadAsync("csv");
        Assert.Empty(table.Problems);
        Assert.Equal([PartyRole.Donor, PartyRole.Recipient, PartyRole.Peer, PartyRole.Peer], table.Drafts.SelectMany(draft => draft.Content.Parties).Select(party => party.Role));
    }

    [Fact]
    public void A_column_that_is_not_for_the_import_is_left_out_by_name()
    {
        var bytes = Encoding.UTF8.GetBytes(new TableFile().And("序号", "1", "2").And("编码员", "林", "林").Csv);
        Assert.Equal("编码员", Assert.Single(TableFile.Read(bytes).Problems).Column);
        Assert.Empty(TableFile.Read(bytes, ignored: "编码员").Problems);
    }

    private static UnitCode Code(string text) => UnitCode.TryParse(text, out var code) ? code : throw new ArgumentException(text);
}
