using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Tests lookups of one object: by code, by name and by id.</summary>
public abstract class LookupRules(ApiFactory api)
{
    [SkippableTheory]
    [InlineData("肥东县")]
    [InlineData("肥东")]
    [InlineData("Feidong County")]
    [InlineData("feidong")]
    [InlineData(" FEI DONG ")]
    public async Task A_name_finds_its_unit_with_or_without_the_type_word(string name) =>
        Assert.Equal(RealUnits.Feidong, (await Ask($$"""{ county(by: {name: "{{name}}"}) { code } }""")).Data.GetProperty("county").GetProperty("code").GetString());

    [SkippableTheory]
    [InlineData("Qiandongnan", RealUnits.Qiandongnan)]
    [InlineData("务川", RealUnits.Wuchuan)]
    [InlineData("Lvliang", RealUnits.Luliang)]
    [InlineData("Lin’an", RealUnits.LinanDistrict)]
    [InlineData("西藏", RealUnits.Tibet)]
    [InlineData("Anhui Province", RealUnits.Anhui)]
    [InlineData("Hefei City", RealUnits.Hefei)]
    [InlineData("Beijing Municipality", RealUnits.Beijing)]
    [InlineData("Tibet Autonomous Region", RealUnits.Tibet)]
    [InlineData("Xizang", RealUnits.Tibet)]
    [InlineData("Guangxi Zhuang Autonomous Region", "450000")]
    [InlineData("Kashi Prefecture", "653100")]
    public async Task A_name_is_found_as_people_write_it(string name, string code) =>
        Assert.Equal(code, (await Ask($$"""{ unit(by: {name: "{{name}}"}) { code } }""")).Data.GetProperty("unit").GetProperty("code").GetString());

    [SkippableFact]
    public async Task A_name_that_several_units_bear_lists_them()
    {
        var answer = await Ask("""{ county(by: {name: "鼓楼区"}) { code } }""");

        Assert.Equal("AMBIGUOUS_NAME", answer.Code);
        Assert.Equal("4 units have the name '鼓楼区': ask again by the code of the one that is meant.", answer.Message);
        Assert.Equal(
            ["320106 Nanjing, Jiangsu", "320302 Xuzhou, Jiangsu", "350102 Fuzhou, Fujian", "410204 Kaifeng, Henan"],
            answer.Error.GetProperty("extensions").GetProperty("candidates").EnumerateArray()
                .Select(unit => $"{unit.GetProperty("code").GetString()} {unit.GetProperty("in").GetString()}"));
    }

    [SkippableTheory]
    [InlineData("""{ county(by: {code: "349999"}) { name } }""", """{"county":null}""")]
    [InlineData("""{ county(by: {code: "340100"}) { name } }""", """{"county":null}""")]
    [InlineData("""{ unit(by: {name: "Atlantis"}) { name } }""", """{"unit":null}""")]
    [InlineData("""{ cooperation(by: {caseId: "NONE-1"}) { title } }""", """{"cooperation":null}""")]
    public async Task What_does_not_exist_is_null_without_an_error(string query, string data)
    {
        var answer = await Ask(query);

        Assert.Empty(answer.Errors);
        Assert.Equal(data, answer.Data.GetRawText());
    }

    [SkippableTheory]
    [InlineData("""county(by: {code: "340100"})""", "WRONG_LEVEL", "340100 Hefei is a unit of level PREFECTURE: ask `prefecture`, or `unit` for any level.")]
    [InlineData("""county(by: {name: "Hefei"})""", "WRONG_LEVEL", "340100 Hefei is a unit of level PREFECTURE: ask `prefecture`, or `unit` for any level.")]
    [InlineData("""prefecture(by: {code: "100000"})""", "WRONG_LEVEL", "100000 China is a unit of level COUNTRY: ask `unit`, which has every level.")]
    [InlineData("""county(by: {code: "349999"})""", "UNKNOWN_CODE", "No unit has had the code 349999 since 2009-12-31. `search` finds codes by name.")]
    [InlineData("""unit(by: {code: "349999"})""", "UNKNOWN_CODE", "No unit has had the code 349999 since 2009-12-31. `search` finds codes by name.")]
    [InlineData("""county(by: {code: "340882"}, asOf: "2017-06-30")""", "NOT_IN_FORCE", "340882 Qianshan City was not in force on 2017-06-30: it is in force from 2018-07-02.")]
    public async Task A_lookup_that_finds_nothing_says_why(string field, string code, string message)
    {
        var answer = await Ask($"{{ found: {field} {{ name }} }}");

        Assert.Equal("""{"found":null}""", answer.Data.GetRawText());
        var warning = Assert.Single(answer.Json.GetProperty("extensions").GetProperty("warnings").EnumerateArray());
        Assert.Equal((code, message), (warning.GetProperty("code").GetString(), warning.GetProperty("message").GetString()));
        Assert.Equal("found", Assert.Single(warning.GetProperty("path").EnumerateArray()).GetString());
    }

    [SkippableTheory]
    [InlineData("""county(by: {code: "340122"})""")]
    [InlineData("""unit(by: {name: "Atlantis"})""")]
    public async Task There_is_nothing_to_explain_about_a_unit_that_is_found_or_a_name_that_means_nothing(string field) =>
        Assert.False((await Ask($"{{ {field} {{ name }} }}")).Json.GetProperty("extensions").TryGetProperty("warnings", out _));

    [SkippableFact]
    public async Task A_place_has_one_key_under_all_its_codes_and_leads_to_its_code_today()
    {
        var answer = await Ask("""
            {
              before: county(by: {code: "340824"}) { placeId current { code name } province { name } prefecture { name } }
              after: county(by: {code: "340882"}) { placeId current { code name } province { name } prefecture { name } }
              ended: county(by: {code: "340402"}, asOf: "2010-06-01") { placeId }
              merged: county(by: {code: "110103"}) { placeId current { code } }
            }
            """);

        const string Qianshan = """{"placeId":"P340824","current":{"code":"340882","name":"Qianshan City"},"province":{"name":"Anhui"},"prefecture":{"name":"Anqing"}}""";
        Assert.Equal(Qianshan, answer.Data.GetProperty("before").GetRawText());
        Assert.Equal(Qianshan, answer.Data.GetProperty("after").GetRawText());
        Assert.Equal("""{"placeId":"P340402"}""", answer.Data.GetProperty("ended").GetRawText());
        Assert.Equal("""{"placeId":"P110103","current":null}""", answer.Data.GetProperty("merged").GetRawText());
    }

    [SkippableFact]
    public async Task Every_unit_names_its_province_and_prefecture_on_the_interface()
    {
        var answer = await Ask("""
            {
              country: unit(by: {code: "100000"}) { province { code } prefecture { code } }
              province: unit(by: {code: "340000"}) { province { code } prefecture { code } }
              prefecture: unit(by: {code: "340100"}) { province { code } prefecture { code } }
              direct: unit(by: {code: "429004"}) { province { code region } prefecture { code } }
            }
            """);

        Assert.Equal("""{"province":null,"prefecture":null}""", answer.Data.GetProperty("country").GetRawText());
        Assert.Equal("""{"province":{"code":"340000"},"prefecture":null}""", answer.Data.GetProperty("province").GetRawText());
        Assert.Equal("""{"province":{"code":"340000"},"prefecture":{"code":"340100"}}""", answer.Data.GetProperty("prefecture").GetRawText());
        Assert.Equal("""{"province":{"code":"420000","region":"CENTRAL"},"prefecture":null}""", answer.Data.GetProperty("direct").GetRawText());
    }

    [SkippableTheory]
    [InlineData("""county(by: {code: "340122"})""")]
    [InlineData("""county(by: {code: "340824"})""")]
    [InlineData("""county(by: {code: "341521"}, asOf: "2014-06-30")""")]
    [InlineData("""province(by: {name: "Anhui"})""")]
    [InlineData("""unit(by: {code: "100000"})""")]
    [InlineData("""cooperation(by: {caseId: "PAPER-06"})""")]
    public async Task A_global_id_leads_back_to_the_same_thing(string field)
    {
        var fields = field.StartsWith("cooperation", StringComparison.Ordinal)
            ? "__typename ... on Cooperation { id title }"
            : "__typename ... on AdministrativeUnit { id code name parent { name } cooperations { totalCount } }";
        var first = (await Ask($"{{ thing: {field} {{ {fields} }} }}")).Data.GetProperty("thing");

        var again = await Ask($"{{ thing: node(id: \"{first.GetProperty("id").GetString()}\") {{ {fields} }} }}");

        Assert.Equal(first.GetRawText(), again.Data.GetProperty("thing").GetRawText());
    }

    [SkippableFact]
    public async Task A_unit_looked_at_on_another_day_has_another_id()
    {
        var data = (await Ask("""
            { today: county(by: {code: "340122"}) { id } sameDay: county(by: {code: "340122"}) { id } in2014: county(by: {code: "340122"}, asOf: "2014-06-30") { id } }
            """)).Data;

        Assert.Equal(data.GetProperty("today").GetRawText(), data.GetProperty("sameDay").GetRawText());
        Assert.NotEqual(data.GetProperty("today").GetRawText(), data.GetProperty("in2014").GetRawText());
    }

    [SkippableFact]
    public async Task Nodes_come_in_the_order_of_their_ids_with_null_for_what_is_not_there()
    {
        var county = Id("County:340122::");
        var nothing = Id("Cooperation:NONE-1");
        var theCase = Id("Cooperation:PAPER-06");

        var answer = await Ask($$"""{ nodes(ids: ["{{theCase}}", "{{nothing}}", "{{county}}"]) { __typename } }""");

        Assert.Equal("""{"nodes":[{"__typename":"Cooperation"},null,{"__typename":"County"}]}""", answer.Data.GetRawText());
    }

    [SkippableTheory]
    [InlineData("合肥", RealUnits.Hefei)]
    [InlineData("hefei", RealUnits.Hefei)]
    [InlineData(RealUnits.Feidong, RealUnits.Feidong)]
    [InlineData("３４０１２２", RealUnits.Feidong)]
    [InlineData("Xiangfan", RealUnits.Xiangyang)]
    [InlineData("Rikaze", "540200")]
    [InlineData("Kaxgar", "653100")]
    [InlineData("Wulumuqi", "650100")]
    [InlineData("Guangxi Zhuang Autonomous Region", "450000")]
    [InlineData(RealUnits.QianshanCounty, RealUnits.QianshanCity)]
    public async Task Search_has_the_best_match_first_and_knows_former_names_and_codes(string text, string code)
    {
        var found = (await Ask($$"""{ search(text: "{{text}}") { code } }""")).Data.GetProperty("search");

        Assert.Equal(code, found[0].GetProperty("code").GetString());
    }

    [SkippableFact]
    public async Task Search_finds_only_the_levels_and_the_number_asked_for()
    {
        var found = (await Ask("""{ search(text: "34", levels: [PREFECTURE], first: 3) { code level } }""")).Data;

        Assert.Equal(
            """{"search":[{"code":"340100","level":"PREFECTURE"},{"code":"340200","level":"PREFECTURE"},{"code":"340300","level":"PREFECTURE"}]}""",
            found.GetRawText());
    }

    private static string Id(string content) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(content)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private Task<Answer> Ask(string query) => api.Client().AskAsync(query);
}

public class LookupTests(ApiFactory api) : LookupRules(api), IClassFixture<ApiFactory>;

public class LookupOnNeo4jTests(Neo4jApi api) : LookupRules(api), IClassFixture<Neo4jApi>;
