using System.Text.Json;
using CoopGraph.Testing;

namespace CoopGraph.Tests.Shipping;

/// <summary>The lists of what is shipped are those of the lock files. <c>python3 .ci/third-party</c> writes them.</summary>
public class ThirdPartyTests
{
    private static readonly string[] Programs = ["Api", "Cli"];
    private static readonly string[] Pages = ["Ide", "GraphiQL", "Explore"];
    private static readonly JsonElement Bill = Json("sbom.cdx.json");

    [Fact]
    public void Every_package_of_a_program_is_listed_with_its_version()
    {
        var listed = Listed("pkg:nuget/");

        Assert.All(Programs.SelectMany(program => NuGet($"src/CoopGraph.{program}/packages.lock.json")), package => Assert.Contains(package, listed));
    }

    [Fact]
    public void Every_package_of_a_page_is_listed_with_its_version()
    {
        var listed = Listed("pkg:npm/");

        Assert.All(Pages.SelectMany(page => Npm($"src/CoopGraph.Api/{page}/package-lock.json")), package => Assert.Contains(package, listed));
    }

    [Fact]
    public void Each_has_a_licence_and_is_in_the_list_for_people()
    {
        var people = File.ReadAllText(Path.Combine(Repository.Root, "THIRD-PARTY.md"));
        Assert.All(Bill.GetProperty("components").EnumerateArray(), part =>
        {
            Assert.NotEmpty(part.GetProperty("licenses").EnumerateArray());
            Assert.Contains($"| {part.GetProperty("name").GetString()} | {part.GetProperty("version").GetString()} |", people, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Nothing_is_listed_twice_and_the_form_is_cyclonedx()
    {
        var references = Bill.GetProperty("components").EnumerateArray().Select(part => part.GetProperty("bom-ref").GetString()).ToArray();

        Assert.Equal(references.Distinct(), references);
        Assert.Equal(("CycloneDX", "1.6"), (Bill.GetProperty("bomFormat").GetString(), Bill.GetProperty("specVersion").GetString()));
    }

    private static HashSet<string> Listed(string start) =>
    [
        .. Bill.GetProperty("components").EnumerateArray().Where(part => part.GetProperty("purl").GetString()!.StartsWith(start, StringComparison.Ordinal))
            .Select(part => $"{part.GetProperty("name").GetString()} {part.GetProperty("version").GetString()}"),
    ];

    private static IEnumerable<string> NuGet(string file) =>
        from target in Json(file).GetProperty("dependencies").EnumerateObject()
        from package in target.Value.EnumerateObject()
        where package.Value.GetProperty("type").GetString() != "Project" && !IsOfTheBuild(package.Name)
        select $"{package.Name} {package.Value.GetProperty("resolved").GetString()}";

    private static IEnumerable<string> Npm(string file) =>
        from package in Json(file).GetProperty("packages").EnumerateObject()
        where package.Name.Length > 0 && !package.Value.TryGetProperty("dev", out _) && !package.Value.TryGetProperty("optional", out _) && !package.Name.EndsWith("node_modules/esbuild", StringComparison.Ordinal)
        select $"{package.Name.Split("node_modules/")[^1]} {package.Value.GetProperty("version").GetString()}";

    private static bool IsOfTheBuild(string name) =>
        name.EndsWith("Analyzers", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Microsoft.NET.ILLink", StringComparison.OrdinalIgnoreCase)
        || name.Contains("Crossgen", StringComparison.OrdinalIgnoreCase) || name.Contains("ilcompiler", StringComparison.OrdinalIgnoreCase);

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, file))).RootElement;
}
