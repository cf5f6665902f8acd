using System.Text.Json;
using CoopGraph.Api.Tests.Subscriptions;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Ide;

/// <summary>Tests subscriptions in both IDEs in a browser, after all other tests as those of the IDEs.</summary>
[Collection(nameof(ChromiumTests))]
public class LiveChromiumTests
{
    [SkippableTheory]
    [InlineData("/graphql/")]
    [InlineData("/graphiql/")]
    public async Task A_subscription_shows_a_change_as_it_happens_and_asks_nothing_of_the_outside(string path)
    {
        Chromium.SkipIfMissing();
        using var api = new ChangingApi();
        const string query = "subscription Live { onCooperationChanged { caseId cooperation { title } } }";
        var address = $"{api.Url.Replace("/graphql", path, StringComparison.Ordinal)}#query={Uri.EscapeDataString(query)}";

        var running = Node.RunAsync("live.mjs", address, "A title that came live", Chromium.Path);
        await Task.WhenAny(api.HasSubscribersAsync(1), running);
        await api.LoadAsync(cases => cases.Select(one => one.CaseId == "DOC-0001" ? one with { Title = "A title that came live" } : one));
        using var seen = JsonDocument.Parse(await running);

        Assert.Empty(seen.RootElement.GetProperty("messages").EnumerateArray());
        Chromium.AskedOnlyOf(api.Url, [.. seen.RootElement.GetProperty("requests").EnumerateArray().Select(request => request.GetString()!)]);
    }
}
