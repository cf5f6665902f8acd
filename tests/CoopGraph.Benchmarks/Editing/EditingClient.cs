using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CoopGraph.Access;
using CoopGraph.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CoopGraph.Benchmarks.Editing;

/// <summary>Edits cases over HTTP with a curator's key, and measures each edit.</summary>
internal sealed class EditingClient : IDisposable
{
    private const string Payload = "{ cooperation { caseId revision } dataVersion errors { ... on Error { message } } }";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(1) };
    private readonly Uri _endpoint;
    private int _number;

    private EditingClient(Uri endpoint, string key)
    {
        _endpoint = endpoint;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>Adds a key to the store of a service.</summary>
    /// <param name="service">The address of the service.</param>
    /// <param name="settings">The settings of the service, as environment variables.</param>
    public static async Task<EditingClient> OfAsync(Uri service, IReadOnlyDictionary<string, string> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Key.Replace("__", ":", StringComparison.Ordinal), (string?)one.Value)));
        builder.Services.AddStore(builder.Configuration);
        using var host = builder.Build();
        var secret = AccessKeySecret.Create();
        await host.Services.GetRequiredService<IAccessKeys>().AddAsync(
            new(secret.Id, "benchmark", Role.Curator, TimeProvider.System.GetUtcNow(), null, null, secret.Hash()), CancellationToken.None);
        return new(new Uri(service, "graphql"), secret.Text);
    }

    /// <summary>Adds a case.</summary>
    /// <param name="title">Its title.</param>
    /// <returns>The key of the case, and the milliseconds that the edit took.</returns>
    public async Task<(string CaseId, double Milliseconds)> AddAsync(string title)
    {
        var number = Interlocked.Increment(ref _number);
        var content = new
        {
            parties = new[] { new { unit = new { code = "340122" } }, new { unit = new { code = "340123" } } },
            date = string.Create(CultureInfo.InvariantCulture, $"{2009 + number % 12}-{1 + number / 12 % 12:D2}"),
            dateBasis = "SIGNED",
            mechanism = "SELF_INITIATED",
            issueArea = "ECONOMY",
            title,
            source = new { title = "A benchmark", evidence = "It was drawn.", confidence = "HIGH" },
        };
        var (answer, took) = await EditAsync("addCooperation", "AddCooperationInput", new { cooperation = content, allowDuplicate = true, reason = "A benchmark." });
        return (answer.GetProperty("caseId").GetString()!, took);
    }

    /// <summary>Gives a case another title, and returns the milliseconds that it took.</summary>
    public async Task<double> UpdateAsync(string caseId, int revision, string title) => (await EditAsync(
        "updateCooperation", "UpdateCooperationInput", new { caseId, ifRevision = revision, set = new { title }, reason = "A benchmark." })).Milliseconds;

    /// <summary>Withdraws a case, and returns the milliseconds that it took.</summary>
    public async Task<double> WithdrawAsync(string caseId, int revision) => (await EditAsync(
        "withdrawCooperation", "WithdrawCooperationInput", new { caseId, ifRevision = revision, reason = "A benchmark." })).Milliseconds;

    /// <summary>Asks a question, and returns the milliseconds that it took.</summary>
    public async Task<double> AskAsync(string query)
    {
        var clock = Stopwatch.StartNew();
        using var response = await _http.PostAsJsonAsync(_endpoint, new { query });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return answer.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException($"{query}: {errors}")
            : clock.Elapsed.TotalMilliseconds;
    }

    public void Dispose() => _http.Dispose();

    private async Task<(JsonElement Cooperation, double Milliseconds)> EditAsync(string mutation, string type, object input)
    {
        var clock = Stopwatch.StartNew();
        using var response = await _http.PostAsJsonAsync(_endpoint, new { query = $"mutation ($input: {type}!) {{ {mutation}(input: $input) {Payload} }}", variables = new { input } });
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        var took = clock.Elapsed.TotalMilliseconds;
        return answer.TryGetProperty("data", out var data) && data.GetProperty(mutation) is { ValueKind: JsonValueKind.Object } payload
            && payload.GetProperty("cooperation") is { ValueKind: JsonValueKind.Object } cooperation
            ? (cooperation, took)
            : throw new InvalidOperationException(answer.ToString());
    }
}
