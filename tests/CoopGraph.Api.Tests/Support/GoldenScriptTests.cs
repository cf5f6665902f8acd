using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace CoopGraph.Api.Tests.Support;

/// <summary>
/// Tests that each golden file is what its script writes over the present seed. Where there is no Python 3 the tests are skipped.
/// </summary>
public class GoldenScriptTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static TheoryData<string, string> Scripts => Golden.Scripts();

    [SkippableTheory]
    [MemberData(nameof(Scripts))]
    public async Task A_golden_file_is_what_its_script_writes(string script, string file)
    {
        var written = await RunAsync(Golden.PathOf(script));

        using var expected = JsonDocument.Parse(written);
        using var actual = JsonDocument.Parse(await File.ReadAllTextAsync(Golden.PathOf(file)));
        IsAlike(expected.RootElement, actual.RootElement, file);
    }

    [Fact]
    public void Every_script_is_run_here() =>
        Assert.Equal(Golden.Scripts().Select(pair => (string)pair[0]).Order(StringComparer.Ordinal), Golden.AllScripts().Order(StringComparer.Ordinal));

    // Numbers may differ in the last digits, because sines and roots come from the system's own library.
    private static void IsAlike(JsonElement expected, JsonElement actual, string at)
    {
        Assert.True(expected.ValueKind == actual.ValueKind, $"{at}: the script writes {expected}, the file has {actual}.");
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.Equal(expected.EnumerateObject().Select(one => one.Name), actual.EnumerateObject().Select(one => one.Name));
                foreach (var (one, other) in expected.EnumerateObject().Zip(actual.EnumerateObject()))
                    IsAlike(one.Value, other.Value, $"{at}, {one.Name}");
                break;
            case JsonValueKind.Array:
                Assert.True(expected.GetArrayLength() == actual.GetArrayLength(), $"{at}: the script writes {expected}, the file has {actual}.");
                foreach (var (index, (one, other)) in expected.EnumerateArray().Zip(actual.EnumerateArray()).Index())
                    IsAlike(one, other, $"{at}, {index}");
                break;
            case JsonValueKind.Number:
                Assert.True(
                    Math.Abs(expected.GetDouble() - actual.GetDouble()) <= 1e-9 * Math.Max(1, Math.Abs(expected.GetDouble())),
                    $"{at}: the script writes {expected}, the file has {actual}.");
                break;
            default:
                Assert.True(expected.ToString() == actual.ToString(), $"{at}: the script writes {expected}, the file has {actual}.");
                break;
        }
    }

    private static async Task<string> RunAsync(string script)
    {
        var start = new ProcessStartInfo("python3", [script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Otherwise compiled modules would appear in the folders of the tests.
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        start.StandardOutputEncoding = System.Text.Encoding.UTF8;
        using var process = Start(start);
        Skip.If(process is null, "There is no python3.");
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process!.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.True(process.ExitCode == 0, await errors);
            return await output;
        }
        finally
        {
            if (!process!.HasExited)
                process.Kill();
        }
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
