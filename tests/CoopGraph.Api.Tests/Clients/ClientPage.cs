using System.Text.RegularExpressions;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Clients;

/// <summary>The page docs/clients.md and its blocks of code.</summary>
internal static partial class ClientPage
{
    /// <summary>The text of the page.</summary>
    public static string Text { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "clients.md")).ReplaceLineEndings("\n");

    /// <summary>Returns the blocks that have a file name next to their language, by that name.</summary>
    public static IReadOnlyDictionary<string, string> Blocks { get; } =
        Block().Matches(Text).ToDictionary(block => block.Groups["name"].Value, block => block.Groups["code"].Value);

    /// <summary>Writes the named blocks into a new folder, with the address of a service in place of the page's.</summary>
    /// <returns>The folder.</returns>
    public static string WriteTo(string url, params string[] names)
    {
        var folder = Directory.CreateTempSubdirectory("coopgraph-clients-").FullName;
        foreach (var name in names)
        {
            var file = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, Blocks[name].Replace("http://localhost:5080/graphql", url, StringComparison.Ordinal));
        }

        // What the page asks for besides: the schema's file, and a package of modules.
        File.Copy(Path.Combine(Repository.Root, "schema.graphql"), Path.Combine(folder, "schema.graphql"));
        File.WriteAllText(Path.Combine(folder, "package.json"), """{ "private": true, "type": "module" }""");
        return folder;
    }

    [GeneratedRegex(@"^```\w+ (?<name>\S+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
