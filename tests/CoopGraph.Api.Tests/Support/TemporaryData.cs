namespace CoopGraph.Api.Tests.Support;

/// <summary>Provides paths in a folder for data files, which is deleted when the tests end.</summary>
internal static class TemporaryData
{
    private static readonly string Folder = CreateFolder();

    /// <summary>The file for all applications of the run: the first one loads the seed into it, and the others find it loaded.</summary>
    public static string SeededFile { get; } = Path.Combine(Folder, "seeded.db");

    /// <summary>Returns a path without a file.</summary>
    public static string NewFile() => Path.Combine(Folder, $"{Path.GetRandomFileName()}.db");

    private static string CreateFolder()
    {
        var folder = Directory.CreateTempSubdirectory("coopgraph-api-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
