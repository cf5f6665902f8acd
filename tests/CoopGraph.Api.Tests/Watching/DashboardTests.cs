using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Watching;

/// <summary>The dashboard for Grafana asks for measurements that the service has.</summary>
public sealed partial class DashboardTests
{
    private static readonly string[] OfHistograms = ["_bucket", "_sum", "_count"];
    private static readonly HashSet<string> Own = OwnNames();

    [Fact]
    public async Task Each_measurement_of_a_panel_is_one_of_the_service()
    {
        var emitted = await EmittedAsync();

        var shown = Expressions().SelectMany(expression => Metric().Matches(expression).Select(match => match.Value)).ToHashSet();

        Assert.InRange(shown.Count, 15, 100);
        Assert.Subset(Own.Concat(emitted).ToHashSet(), shown);
    }

    [Fact]
    public void Each_of_the_services_own_measurements_is_on_a_panel() => Assert.All(
        Own.Where(name => !OfHistograms.Any(end => name.EndsWith(end, StringComparison.Ordinal))),
        name => Assert.Contains(Expressions(), expression => expression.Contains(name, StringComparison.Ordinal)));

    [Fact]
    public async Task The_names_are_those_that_a_scraper_reads() => Assert.Subset(
        Own, (await EmittedAsync()).Where(name => name.StartsWith("coopgraph_", StringComparison.Ordinal)).ToHashSet());

    private static async Task<HashSet<string>> EmittedAsync()
    {
        // The runtime has figures of its collections after the first one, which comes soon in a small heap.
        using var service = await WatchedApi.StartAsync(("DOTNET_GCgen0size", "0x40000"));
        using (await service.Clients.PostAsJsonAsync("/graphql", new { query = "{ summary { total { caseCount } } counties(first: 1) { nodes { code } } }" }))
            return [.. (await service.SamplesAsync()).Select(sample => Metric().Match(sample).Value)];
    }

    private static List<string> Expressions() =>
    [
        .. JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "deploy", "grafana", "coopgraph.json"))).RootElement
            .GetProperty("panels").EnumerateArray().SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!),
    ];

    // Every meter of the project is a static field. Its instruments have, for a scraper, their names with the unit and the kind.
    private static HashSet<string> OwnNames()
    {
        var names = new HashSet<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name.StartsWith("CoopGraph.", StringComparison.Ordinal))
                    names.UnionWith(NamesOf(instrument));
            },
        };
        foreach (var assembly in Directory.GetFiles(AppContext.BaseDirectory, "CoopGraph*.dll").Where(file => !Path.GetFileName(file).Contains("Test", StringComparison.Ordinal)).Select(Assembly.LoadFrom))
        {
            foreach (var type in assembly.GetTypes().Where(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic).Any(field => field.FieldType == typeof(Meter))))
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }

        listener.Start();
        return names;
    }

    private static IEnumerable<string> NamesOf(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + (instrument.Unit == "s" ? "_seconds" : string.Empty);
        return instrument.GetType().Name.Split('`')[0] switch
        {
            nameof(Counter<>) => [$"{name}_total"],
            nameof(Histogram<>) => OfHistograms.Select(end => name + end).Append(name),
            _ => [name],
        };
    }

    [GeneratedRegex("\\b(coopgraph_(?!outcome|result|question|statement|schedule\\b)|dotnet_|http_server_|kestrel_)[a-z0-9_]+")]
    private static partial Regex Metric();
}
