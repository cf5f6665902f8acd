namespace CoopGraph.Cli.Cases;

/// <summary>The columns of a table of cases, in the order of a template.</summary>
internal static class CaseColumns
{
    /// <summary>The columns of a template.</summary>
    public static IReadOnlyList<CaseColumn> Template { get; } =
    [
        new("case_id", "案例编号", "empty for a new case; the key of a case that the row changes", "新案例留空；要修改的案例填其编号", ["caseId", "id", "编号", "案例号"]),
        new("revision", "修订号", "of a case that the row changes: the revision that you have seen, or empty", "修改案例时，您所见的修订号，可留空", ["ifRevision", "版本", "修订"]),
        new("parties", "县", "two or more units by code or name, with ; between them, the giving or upstream side first", "两个以上单位的代码或名称，用分号或顿号隔开，援助方或上游在前", ["区县", "县级单位", "参与方", "合作方", "各方", "参与县", "合作县", "县（市、区）", "县市区"]),
        new("roles", "角色", "a role for each party: donor, recipient, upstream, downstream, peer; empty: all are peers", "每个参与方一个角色：援助方、受援方、上游、下游、平等参与；留空：均为平等参与", ["身份", "参与方角色"]),
        new("date", "日期", "as 2017, 2017-06 or 2017-06-15; empty if it is not known", "如 2017、2017年6月、2017-06-15；不详则留空", ["时间", "年份", "年月", "year"]),
        new("date_basis", "日期含义", "signed, or in_force: a time at which the tie held", "签署，或存续（当时合作已存在）", ["dateBasis", "日期类型", "日期依据"]),
        new("mechanism", "形成方式", "arranged, mandated or self_initiated", "上级安排、任务要求或自发", ["机制", "合作机制", "方式"], IsNeeded: true),
        new("issue_area", "领域", "poverty_alleviation, environment, economy, infrastructure, security or other", "扶贫、环境、经济、基础设施、治安或其他", ["issueArea", "合作领域", "议题", "事项"], IsNeeded: true),
        new("arranged_by", "安排方", "the government above that arranged it, by code or name; empty if none is known", "安排结对的上级政府的代码或名称；没有则留空", ["arrangedBy", "arrangedBy.code", "上级政府", "牵头政府"]),
        new("amount_rmb", "金额（元）", "yuan; 3000万 and 1.2亿 are read, too", "元；也可写 3000万、1.2亿", ["amount.rmb", "金额", "资金", "资金（元）"]),
        new("amount_period", "金额期间", "per_year or total; empty if the source does not say", "每年或总计；来源未说明则留空", ["amount.period", "资金期间"]),
        new("title", "标题", "the content of the agreement in a few words of your own", "用自己的话概括合作内容", ["名称", "案例名称", "合作名称", "协议名称", "合作内容"], IsNeeded: true),
        new("note", "备注", "further facts; may be empty", "其他情况；可留空", ["说明", "注"]),
        new("source_title", "来源标题", "the title of the page or paper; (title not seen) if it was not seen", "网页或文献的标题；未见标题则写 (title not seen)", ["source.title", "来源", "出处", "资料来源"], IsNeeded: true),
        new("source_url", "来源网址", "with http:// or https://; empty for print", "以 http:// 或 https:// 开头；纸质来源留空", ["source.url", "url", "网址", "链接"]),
        new("evidence", "证据", "the statement in the source that proves the case", "来源中证明此案例的陈述", ["source.evidence", "依据", "原文", "摘录"], IsNeeded: true),
        new("confidence", "证据强度", "high or medium", "强或中", ["source.confidence", "可信度", "证据等级"], IsNeeded: true),
        new("allow_duplicate", "允许重复", "yes if it is another agreement of the same parties, date and subject", "同一各方、日期、领域的另一协议则填 是", ["allowDuplicate"]),
    ];

    /// <summary>The columns that a table can have in addition to those of a template.</summary>
    public static IReadOnlyList<CaseColumn> Further { get; } =
    [
        new("donor", "援助方", "parties that give", "给予援助的单位", ["支援方", "帮扶方", "支援县", "援助县", "帮扶县"]),
        new("recipient", "受援方", "parties that receive", "接受援助的单位", ["受援县", "被帮扶方", "受助方", "被帮扶县"]),
        new("upstream", "上游", "parties upstream", "上游单位", ["上游县"]),
        new("downstream", "下游", "parties downstream", "下游单位", ["下游县"]),
        new("party_1", "甲方", "a party", "参与方之一", ["县1", "县一", "甲县", "party_a"]),
        new("party_2", "乙方", "another party", "参与方之二", ["县2", "县二", "乙县", "party_b"]),
        new("amount_10000_rmb", "金额（万元）", "ten thousand yuan", "万元", ["资金（万元）", "金额(万元)"]),
    ];

    /// <summary>The headers of columns that are known and not read: they number the rows, or are in the files of the seed for their readers.</summary>
    public static IReadOnlyList<string> NotRead { get; } = ["序号", "no", "party_names_zh", "参与方名称"];

    private static readonly Dictionary<string, CaseColumn> ByHeader = Template.Concat(Further)
        .SelectMany(column => column.Synonyms.Append(column.Key).Append(column.Chinese).Select(Normalise).Distinct().Select(header => (header, column)))
        .ToDictionary(pair => pair.header, pair => pair.column);

    private static readonly HashSet<string> Unread = [.. NotRead.Select(Normalise)];

    /// <summary>Returns the column of a header; null if none is known.</summary>
    public static CaseColumn? Of(string header) => ByHeader.GetValueOrDefault(Normalise(header));

    /// <summary>Returns whether a header is that of a column that is not read.</summary>
    public static bool IsNotRead(string header) => Unread.Contains(Normalise(header));

    /// <summary>Returns whether a header is known.</summary>
    public static bool IsKnown(string header) => Of(header) is not null;

    // Letter case, spaces, underscores, and the width of characters make no difference; nor does a mark of needed columns.
    private static string Normalise(string header) => string.Concat(
        Widths.Narrow(header).Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-' or '*')).Select(char.ToLowerInvariant));
}
