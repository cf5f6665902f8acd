using System.Text.Json;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Questions;

/// <summary>
/// Compares the tests against DISTANCE_PRESERVING with those that <c>golden/chance.py</c> computed from the seed's files, with code and a
/// random generator of its own. Both draw, so they agree within the errors of sampling.
/// </summary>
public class NullModelGoldenTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const int Draws = 1_000;

    private static readonly JsonElement Golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(
        Repository.Root, "tests", "CoopGraph.Api.Tests", "Questions", "golden", "chance.json"))).RootElement;

    public static TheoryData<string> Cases => [.. Golden.EnumerateObject().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_chance_gives_at_the_same_distances_is_what_a_script_works_out(string name)
    {
        var (mechanism, keep) = (name.Split(' ')[0], name.Split(' ')[1]);
        var where = mechanism == "ALL" ? "" : $", mechanism: {{eq: {mechanism}}}";
        var arguments = $"nullModel: DISTANCE_PRESERVING, draws: {Draws}, keepProvinces: {keep}";
        var answer = await api.Client().AskAsync($$"""
            { network(where: {level: {eq: COUNTY}{{where}}}) { edgeCount
                crossShare({{arguments}}) { ...Test } adjacentShare({{arguments}}) { ...Test } } }
            fragment Test on NullModelTest { observed expected standardDeviation p nullModel keepsProvinces }
            """);

        Assert.Empty(answer.Errors);
        var network = answer.Data.GetProperty("network");
        var golden = Golden.GetProperty(name);
        Assert.Equal(golden.GetProperty("ties").GetInt32(), network.GetProperty("edgeCount").GetInt32());
        foreach (var share in new[] { "crossShare", "adjacentShare" })
            Agrees(golden.GetProperty(share), network.GetProperty(share), keep == "true");
    }

    private static void Agrees(JsonElement golden, JsonElement test, bool keepsProvinces)
    {
        var deviation = Number(golden, "deviation");
        Assert.Equal(Number(golden, "observed"), Number(test, "observed"), 1e-12);
        Assert.Equal(Number(golden, "expected"), Number(test, "expected"), 4 * deviation / Math.Sqrt(Draws));
        // The standard error of a deviation is this part of it, divided by the root of twice the draws.
        Assert.Equal(deviation, Number(test, "standardDeviation"), 4 * deviation / Math.Sqrt(2 * Draws));
        // Beyond the range by four standard errors of a p of one half.
        Assert.InRange(Number(test, "p"), Number(golden, "pLow") - 0.07, Number(golden, "pHigh") + 0.07);
        Assert.Equal("DISTANCE_PRESERVING", test.GetProperty("nullModel").GetString());
        Assert.Equal(keepsProvinces, test.GetProperty("keepsProvinces").GetBoolean());
    }

    private static double Number(JsonElement test, string name) => test.GetProperty(name).GetDouble();
}
