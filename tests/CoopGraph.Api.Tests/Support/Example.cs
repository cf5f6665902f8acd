using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoopGraph.Testing;

namespace CoopGraph.Api.Tests.Support;

/// <summary>The example operations that the IDE offers.</summary>
public static partial class Example
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The folder of the examples.</summary>
    internal static string Folder { get; } = Path.Combine(Repository.Root, "src", "CoopGraph.Api", "Ide", "examples");

    /// <summary>Returns every operation with its file.</summary>
    public static TheoryData<string, string> Operations()
    {
        var data = new TheoryData<string, string>();
        foreach (var file in Directory.GetFiles(Folder, "*.graphql").OrderBy(Number))
        {
            foreach (Match operation in OperationName().Matches(File.ReadAllText(file)))
                data.Add(Path.GetFileName(file), operation.Groups["name"].Value);
        }

        return data;
    }

    /// <summary>Returns the reviewed and accepted response of an operation, in the format of <see cref="Written"/>.</summary>
    internal static string RightAnswer(string operation) =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "CoopGraph.Api.Tests", "Questions", "__snapshots__", $"{operation}.snap"))
            .ReplaceLineEndings("\n").TrimEnd('\n');

    /// <summary>Returns a response as text that people can read.</summary>
    internal static string Written(Answer answer) => JsonSerializer.Serialize(answer.Json, Readable).ReplaceLineEndings("\n");

    /// <summary>Returns the document of a file.</summary>
    internal static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static int Number(string file) => int.Parse(Path.GetFileName(file).Split('-')[0], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^query (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex OperationName();
}
