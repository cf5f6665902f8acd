using System.Text.Json;
using CoopGraph.Cooperations;

namespace CoopGraph.Cli.Cases;

/// <summary>The words of a table for the values of the domain's enumerations, in English and Chinese.</summary>
internal static class CaseWords
{
    private static readonly Dictionary<Enum, string[]> Chinese = new()
    {
        [DateBasis.Signed] = ["签署", "签订", "签约"],
        [DateBasis.InForce] = ["存续", "有效", "生效", "实施"],
        [Mechanism.Arranged] = ["上级安排", "安排", "结对"],
        [Mechanism.Mandated] = ["任务要求", "上级要求", "授权"],
        [Mechanism.SelfInitiated] = ["自发", "自主", "自愿"],
        [IssueArea.PovertyAlleviation] = ["扶贫", "脱贫", "减贫"],
        [IssueArea.Environment] = ["环境", "环保", "生态"],
        [IssueArea.Economy] = ["经济", "产业"],
        [IssueArea.Infrastructure] = ["基础设施", "交通"],
        [IssueArea.Security] = ["治安", "警务", "安全"],
        [IssueArea.Other] = ["其他", "其它"],
        [AmountPeriod.PerYear] = ["每年", "年"],
        [AmountPeriod.Total] = ["总计", "合计", "总额"],
        [Confidence.High] = ["强", "高"],
        [Confidence.Medium] = ["中", "中等"],
        [PartyRole.Donor] = ["援助方", "支援方", "帮扶方"],
        [PartyRole.Recipient] = ["受援方", "被帮扶方", "受助方"],
        [PartyRole.Upstream] = ["上游"],
        [PartyRole.Downstream] = ["下游"],
        [PartyRole.Peer] = ["平等参与", "平等", "参与方"],
    };

    /// <summary>Returns the value of a word; null if it is none.</summary>
    public static T? Read<T>(string word)
        where T : struct, Enum => Words<T>.ByWord.TryGetValue(Plain(word), out var value) ? value : null;

    /// <summary>Returns the first word of a value.</summary>
    public static string Of<T>(T value, bool isChinese)
        where T : struct, Enum => isChinese ? Chinese[value][0] : JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>Returns the first words of all values, in a message.</summary>
    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(value => $"{Of(value, isChinese: false)} ({Of(value, isChinese: true)})"));

    private static string Plain(string word) => string.Concat(Widths.Narrow(word).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> ByWord = Enum.GetValues<T>()
            .SelectMany(value => Chinese[value].Append(value.ToString()).Select(word => (Word: Plain(word), Value: value)))
            .ToDictionary(pair => pair.Word, pair => pair.Value);
    }
}
