using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Pairs;

/// <summary>Tests dyads, transfers, ties inside prefectures and moves on the real data, against a script that reads the seed's files alone.</summary>
public abstract class PairsRules(ApiFactory api)
{
    // Written by golden/pairs.py, which explains how.
    private static readonly JsonElement Golden = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "CoopGraph.Api.Tests", "Pairs", "golden", "pairs.json"))).RootElement;

    [SkippableFact]
    public async Task Dyads_are_those_of_the_files()
    {
        var nodes = new List<JsonElement>();
        string? after = null;
        do
        {
            var next = after is null ? "" : $", after: \"{after}\"";
            var page = (await api.Client().AskAsync($$"""
                { dyads(where: {level: {eq: COUNTY} }, first: 100{{next}}) {
                  totalCount pageInfo { hasNextPage endCursor } nodes { units { code } caseCount mechanisms } } }
                """)).Data.GetProperty("dyads");
            Assert.Equal(Golden.GetProperty("dyads").GetProperty("count").GetInt32(), page.GetProperty("totalCount").GetInt32());
            nodes.AddRange(page.GetProperty("nodes").EnumerateArray());
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal(Golden.GetProperty("dyads").GetProperty("count").GetInt32(), nodes.Select(Codes).Distinct().Count());
        var begun = nodes.Where(node => Mechanisms(node)[0] == "ARRANGED").ToArray();
        Assert.Equal(Golden.GetProperty("dyads").GetProperty("begunArranged").GetInt32(), begun.Length);
        Assert.Equal(Golden.GetProperty("dyads").GetProperty("grown").GetInt32(), begun.Count(node => Mechanisms(node).Contains("SELF_INITIATED")));
        Assert.Equal(
            Golden.GetProperty("dyads").GetProperty("top").EnumerateArray()
                .Select(dyad => $"{Strings(dyad.GetProperty("codes"))} {dyad.GetProperty("cases").GetInt32()} {Strings(dyad.GetProperty("mechanisms"))}"),
            nodes.Take(5).Select(node => $"{Codes(node)} {node.GetProperty("caseCount").GetInt32()} {string.Join(' ', Mechanisms(node))}"));
    }

    [SkippableFact]
    public async Task A_dyads_cases_are_by_date_and_are_loaded_for_all_dyads_in_one_question()
    {
        var answer = await api.Client().AskAsync("""
            { dyads(where: {level: {eq: COUNTY}}, first: 5) { nodes { caseCount firstYear cooperations { caseId year } } } }
            """);
        Assert.All(answer.Data.GetProperty("dyads").GetProperty("nodes").EnumerateArray(), node =>
        {
            var years = node.GetProperty("cooperations").EnumerateArray().Select(one => one.GetProperty("year").ValueKind == JsonValueKind.Null ? int.MaxValue : one.GetProperty("year").GetInt32()).ToArray();
            Assert.Equal(node.GetProperty("caseCount").GetInt32(), years.Length);
            Assert.Equal(years.Order(), years);
        });
    }

    [SkippableFact]
    public async Task Transfers_are_those_of_the_files()
    {
        var answer = await api.Client().AskAsync("{ transfers { from { code } to { code } caseCount caseCountWithAmount yearlyRmb } }");
        Assert.Equal(
            Golden.GetProperty("transfers").EnumerateArray().Select(row =>
                $"{row.GetProperty("from")} {row.GetProperty("to")} {row.GetProperty("cases")} {row.GetProperty("withAmount")} {Yuan(row.GetProperty("yearly"))}"),
            answer.Data.GetProperty("transfers").EnumerateArray().Select(row =>
                $"{row.GetProperty("from").GetProperty("code")} {row.GetProperty("to").GetProperty("code")} {row.GetProperty("caseCount")} {row.GetProperty("caseCountWithAmount")} {Yuan(row.GetProperty("yearlyRmb"))}"));
    }

    [SkippableFact]
    public async Task Ties_inside_prefectures_are_those_of_the_files()
    {
        var ties = (await api.Client().AskAsync("{ insideTies(where: {level: {eq: COUNTY}}) { rankCorrelation prefectures { pairCount tiedPairCount } } }")).Data.GetProperty("insideTies");
        Assert.Equal(Golden.GetProperty("inside").GetProperty("prefectures").GetInt32(), ties.GetProperty("prefectures").GetArrayLength());
        Assert.Equal(
            Golden.GetProperty("inside").GetProperty("tied").GetInt32(), ties.GetProperty("prefectures").EnumerateArray().Sum(one => one.GetProperty("tiedPairCount").GetInt32()));
        Assert.Equal(Golden.GetProperty("inside").GetProperty("rankCorrelation").GetDouble(), ties.GetProperty("rankCorrelation").GetDouble(), 1e-12);
    }

    [SkippableFact]
    public async Task Moves_and_the_ties_around_them_are_those_of_the_files()
    {
        var answer = await api.Client().AskAsync("""
            { prefectureMoves { moves { day county { code }
                former: tiesWithFormerRivals { before after } new: tiesWithNewRivals { before after } other: otherTies { before after } } } }
            """);
        Assert.Equal(
            Golden.GetProperty("moves").EnumerateArray().Select(move =>
                $"{move.GetProperty("day")} {move.GetProperty("county")} {Pair(move.GetProperty("former"))} {Pair(move.GetProperty("new"))} {Pair(move.GetProperty("other"))}"),
            answer.Data.GetProperty("prefectureMoves").GetProperty("moves").EnumerateArray().Select(move =>
                $"{move.GetProperty("day")} {move.GetProperty("county").GetProperty("code")} {Sides(move.GetProperty("former"))} {Sides(move.GetProperty("new"))} {Sides(move.GetProperty("other"))}"));
    }

    [SkippableTheory]
    [InlineData("dyads(first: 101) { totalCount nodes { caseCount } }", "`first` is 101: give 1 to 100.")]
    [InlineData("transfers(first: 0) { caseCount }", "`first` is 0: give 1 to 10000.")]
    [InlineData("prefectureMoves(years: 12) { test { p } }", "`years` is 12: give 1 to 11.")]
    [InlineData("prefectureMoves(draws: 10001) { test { p } }", "`draws` is 10001: give 1 to 10000.")]
    [InlineData("network { crossShare(nullModel: PERMUTED_DAYS) { p } }", "`nullModel` is PERMUTED_DAYS, the model of `prefectureMoves`: give one of the others.")]
    public async Task A_number_out_of_bounds_is_refused_with_the_bounds(string field, string message)
    {
        var answer = await api.Client().AskAsync($"{{ {field} }}");
        Assert.Equal(("BAD_USER_INPUT", message), (answer.Code, answer.Message));
    }

    [SkippableTheory]
    [InlineData("COUNTY", "QUERY_TOO_EXPENSIVE")]
    [InlineData("PREFECTURE", "QUERY_TOO_EXPENSIVE")]
    [InlineData("PROVINCE", null)]
    public async Task Transfers_cost_as_many_units_as_there_can_be_of_the_level(string by, string? code)
    {
        var answer = await api.Client().AskAsync($$"""{ transfers(by: {{by}}, first: 10000) { from { ancestors { name } } to { ancestors { name } } } }""");
        Assert.Equal(code, answer.Errors.Length == 0 ? null : answer.Code);
    }

    private static string Codes(JsonElement dyad) => string.Join(' ', dyad.GetProperty("units").EnumerateArray().Select(unit => unit.GetProperty("code").GetString()));

    private static string[] Mechanisms(JsonElement dyad) => [.. dyad.GetProperty("mechanisms").EnumerateArray().Select(one => one.GetString()!)];

    private static string Strings(JsonElement list) => string.Join(' ', list.EnumerateArray().Select(one => one.GetString()));

    private static string Pair(JsonElement pair) => $"{pair[0]}/{pair[1]}";

    private static string Sides(JsonElement sides) => $"{sides.GetProperty("before")}/{sides.GetProperty("after")}";

    private static string Yuan(JsonElement amount) => amount.ValueKind == JsonValueKind.Null ? "-" : $"{amount.GetDouble():0.00}";
}

public class PairsTests(ApiFactory api) : PairsRules(api), IClassFixture<ApiFactory>;

public class PairsOnNeo4jTests(Neo4jApi api) : PairsRules(api), IClassFixture<Neo4jApi>;
