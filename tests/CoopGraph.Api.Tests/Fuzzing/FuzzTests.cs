using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Fuzzing;

/// <summary>
/// Whatever comes to <c>/graphql</c> has an answer in its time: no fault of the service, no exception's text, and JSON of the form that the specification
/// gives. The variable COOPGRAPH_FUZZ_REQUESTS sets the number of requests.
/// </summary>
public class FuzzTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const int Usual = 20_000;
    private const int AtOnce = 4;

    // Parts of the texts of .NET's exceptions, and of places in the code.
    private static readonly string[] OfExceptions = ["Exception", "   at ", ".cs:line", "Object reference", "Parameter '"];

    [Fact]
    public async Task No_request_finds_a_fault_of_the_service()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("COOPGRAPH_FUZZ_REQUESTS"), CultureInfo.InvariantCulture, out var given) ? given : Usual;
        var faults = new ConcurrentQueue<string>();
        var statuses = new ConcurrentDictionary<int, int>();
        using var client = api.Client();
        client.Timeout = TimeSpan.FromSeconds(30);

        await Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellation) =>
        {
            using var request = new RequestFuzzer(number).Request();
            try
            {
                using var answer = await client.SendAsync(request, cancellation);
                var text = await answer.Content.ReadAsStringAsync(cancellation);
                statuses.AddOrUpdate((int)answer.StatusCode, 1, (_, seen) => seen + 1);
                if (FaultOf((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, text) is { } fault)
                    faults.Enqueue($"request {number}: {(int)answer.StatusCode}, {fault}: {text[..Math.Min(300, text.Length)]}");
            }
            catch (OperationCanceledException)
            {
                faults.Enqueue($"request {number}: no answer within {client.Timeout}");
            }
        });

        Assert.Empty(faults.Take(10));
        // Most are refused and many are right: otherwise the requests would be no test of what they are meant for.
        Assert.True(statuses.GetValueOrDefault(200) > count / 10 && statuses.GetValueOrDefault(400) > count / 10, string.Join(", ", statuses));
    }

    private static string? FaultOf(int status, string? type, string text)
    {
        if (status >= 500)
            return "a fault of the service";
        if (OfExceptions.FirstOrDefault(part => text.Contains(part, StringComparison.Ordinal)) is { } part)
            return $"'{part}' in its text";
        if (type is not ("application/json" or "application/graphql-response+json"))
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
