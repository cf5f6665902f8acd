using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>Compares the number of cases in each group of eight dimensions, alone and together, with the counts of <c>golden/dimensions.py</c>.</summary>
public abstract class SummaryGolden(ApiFactory api)
{
    private static readonly JsonElement Figures = Golden.Read("Questions", "dimensions");

    public static TheoryData<string> Dimensions => [.. Figures.EnumerateObject().Select(one => one.Name)];

    [SkippableTheory]
    [MemberData(nameof(Dimensions))]
    public async Task Groups_have_as_many_cases_as_a_script_counts_in_the_files(string dimensions)
    {
        var answer = await api.Client().AskAsync($$"""
            { summary(groupBy: [{{dimensions}}], first: 1000) { groups { measures { caseCount } key {
                povertyPair confidence dateBasis arrangerLevel partyCount region
                cityRegion { id } transferFrom { code } transferTo { code } } } } }
            """);

        Assert.Empty(answer.Errors);
        var groups = answer.Data.GetProperty("summary").GetProperty("groups").EnumerateArray().ToDictionary(
            group => string.Join(" / ", dimensions.Split(", ").Select(dimension => Value(group.GetProperty("key"), dimension))),
            group => group.GetProperty("measures").GetProperty("caseCount").GetInt32());
        Assert.Equal(Written(Figures.GetProperty(dimensions).EnumerateObject().Select(group => (group.Name, group.Value.GetInt32()))),
            Written(groups.Select(group => (group.Key, group.Value))));
    }

    // Lines, so that a failure shows the first group that differs.
    private static string Written(IEnumerable<(string Name, int CaseCount)> groups) =>
        string.Join('\n', groups.Select(group => $"{group.Name}: {group.CaseCount}").Order(StringComparer.Ordinal));

    private static string Value(JsonElement key, string dimension) => dimension switch
    {
        "TRANSFER" => $"{Inside(key, "transferFrom", "code")} > {Inside(key, "transferTo", "code")}",
        "CITY_REGION" => Inside(key, "cityRegion", "id"),
        "POVERTY_PAIR" => Text(key.GetProperty("povertyPair")),
        "CONFIDENCE" => Text(key.GetProperty("confidence")),
        "DATE_BASIS" => Text(key.GetProperty("dateBasis")),
        "ARRANGER_LEVEL" => Text(key.GetProperty("arrangerLevel")),
        "PARTY_COUNT" => Text(key.GetProperty("partyCount")),
        "REGION" => Text(key.GetProperty("region")),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "The golden file has a dimension that is not read here."),
    };

    private static string Inside(JsonElement key, string name, string field) =>
        key.GetProperty(name) is { ValueKind: JsonValueKind.Object } value ? Text(value.GetProperty(field)) : "-";

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "-" : value.ToString();
}

public class SummaryGoldenTests(ApiFactory api) : SummaryGolden(api), IClassFixture<ApiFactory>;

public class SummaryGoldenOnNeo4jTests(Neo4jApi api) : SummaryGolden(api), IClassFixture<Neo4jApi>;
