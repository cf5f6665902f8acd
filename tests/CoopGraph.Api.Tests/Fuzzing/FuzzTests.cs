using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CoopGraph.Access;
using CoopGraph.Api.Tests.Subscriptions;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Fuzzing;

/// <summary>
/// Whatever comes has an answer in its time: no fault of the service, no exception's text, and from <c>/graphql</c> JSON of the form that the specification
/// gives. The variable COOPGRAPH_FUZZ_REQUESTS sets the number of questions; edits and other addresses are a twentieth of it each.
/// </summary>
[TakesMinutes]
public class FuzzTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const int Usual = 20_000;
    private const int AtOnce = 4;

    // Parts of the texts of .NET's exceptions, and of places in the code.
    private static readonly string[] OfExceptions = ["Exception", "   at ", ".cs:line", "Object reference", "Parameter '"];

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("COOPGRAPH_FUZZ_REQUESTS"), CultureInfo.InvariantCulture, out var given) ? given : Usual;

    [Fact]
    public async Task No_request_finds_a_fault_of_the_service()
    {
        using var client = api.Client();
        await SendAsync(client, Count, number => new QuestionFuzzer(number).Request());
    }

    [Fact]
    public async Task No_edit_finds_a_fault_of_the_service()
    {
        using var edited = new ChangingApi();
        using var client = edited.Client();
        client.DefaultRequestHeaders.Add("X-Api-Key", await AdminsKeyAsync(edited));
        await SendAsync(client, Count / 20, number => new EditFuzzer(number).Request());

        var text = await client.GetStringAsync(new Uri("/changes.atom", UriKind.Relative));
        Assert.Contains("CUR-", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_address_finds_a_fault_of_the_service()
    {
        using var client = api.Client();
        await SendAsync(client, Count / 20, number => new AddressFuzzer(number).Request());
    }

    private static async Task<string> AdminsKeyAsync(ChangingApi edited)
    {
        var secret = AccessKeySecret.Create();
        await edited.Services.GetRequiredService<IAccessKeys>().AddAsync(new(secret.Id, "lin", Role.Admin, TimeProvider.System.GetUtcNow(), null, null, secret.Hash()), default);
        return secret.Text;
    }

    private static async Task SendAsync(HttpClient client, int count, Func<int, HttpRequestMessage> draw)
    {
        var faults = new ConcurrentQueue<string>();
        var statuses = new ConcurrentDictionary<int, int>();
        client.Timeout = TimeSpan.FromSeconds(30);

        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellation) =>
        {
            using var request = draw(number);
            try
            {
                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
                var text = await BeginningAsync(answer.Content, cancellation);
                statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, seen) => seen + 1);
                if (FaultOf(request, answer, text) is { } fault)
                    faults.Enqueue($"request {number}: {request.Method} {request.RequestUri}: {(int)answer.StatusCode}, {fault}: {text[..Math.Min(300, text.Length)]}");
            }
            catch (Exception error) when (error is OperationCanceledException or HttpRequestException)
            {
                faults.Enqueue($"request {number}: {request.Method} {request.RequestUri}: {error.Message}");
            }
        });

        Assert.True(faults.IsEmpty, string.Join('\n', faults.Take(10)));
        // Many are refused and many are right: otherwise the requests would be no test of what they are meant for.
        Assert.True(statuses.GetValueOrDefault(200) > count / 10 && statuses.Where(status => status.Key is >= 400 and < 500).Sum(status => status.Value) > count / 10, string.Join(", ", statuses));
    }

    // An export can have hundreds of megabytes: after the first of them the client leaves.
    private static async Task<string> BeginningAsync(HttpContent content, CancellationToken cancellation)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var bytes = new byte[1 << 20];
        return Encoding.UTF8.GetString(bytes, 0, await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation));
    }

    private static string? FaultOf(HttpRequestMessage request, HttpResponseMessage answer, string text)
    {
        if ((int)answer.StatusCode >= 500)
            return "a fault of the service";
        if (OfExceptions.FirstOrDefault(part => text.Contains(part, StringComparison.Ordinal)) is { } part)
            return $"'{part}' in its text";
        if (request.RequestUri!.OriginalString != "/graphql" || answer.Content.Headers.ContentType?.MediaType is not ("application/json" or "application/graphql-response+json"))
            return null;
        try
        {
            return FaultOf(JsonDocument.Parse(text).RootElement);
        }
        catch (JsonException)
        {
            return "no JSON";
        }
    }

    private static string? FaultOf(JsonElement answer)
    {
        var hasErrors = answer.TryGetProperty("errors", out var errors);
        if (!hasErrors && !answer.TryGetProperty("data", out _))
            return "neither data nor errors";
        if (!hasErrors)
            return null;
        if (errors.GetArrayLength() == 0)
            return "errors without one";
        return errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()).FirstOrDefault(code => code is null or "INTERNAL_ERROR") is { } internalError
            ? internalError
            : null;
    }
}
