using System.Text.Json;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Support;

/// <summary>
/// The golden files: figures of the seed that a script has worked out from the CSV files alone, without the product. The script is in the
/// file's folder, under the same name.
/// </summary>
internal static class Golden
{
    private static readonly string Tests = Path.Combine(Repository.Root, "tests", "CoopGraph.Api.Tests");

    /// <summary>Returns the content of a golden file.</summary>
    /// <param name="subject">The folder of the tests, such as Questions.</param>
    /// <param name="name">The name of the file, without its ending.</param>
    public static JsonElement Read(string subject, string name) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Tests, subject, "golden", $"{name}.json"))).RootElement;

    /// <summary>Returns the scripts and the golden files that they write, as pairs of paths below the folder of the tests.</summary>
    public static TheoryData<string, string> Scripts() => new()
    {
        { "Findings/golden/measure.py", "Findings/golden/findings.json" },
        { "Pairs/golden/pairs.py", "Pairs/golden/pairs.json" },
        { "Paper/golden/policies.py", "Paper/golden/policies.json" },
        { "Paper/golden/rules.py", "Paper/golden/rules.json" },
        { "Questions/golden/chance.py", "Questions/golden/chance.json" },
        { "Questions/golden/coverage.py", "Questions/golden/coverage.json" },
        { "Questions/golden/dimensions.py", "Questions/golden/dimensions.json" },
        { "Questions/golden/filters.py", "Questions/golden/filters.json" },
    };

    /// <summary>Returns every script below the folder of the tests.</summary>
    public static IEnumerable<string> AllScripts() =>
        Directory.GetFiles(Tests, "*.py", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Tests, path).Replace('\\', '/'))
            .Where(path => path.Contains("/golden/", StringComparison.Ordinal));

    /// <summary>Returns the full path of a file below the folder of the tests.</summary>
    public static string PathOf(string file) => Path.Combine(Tests, file);
}
