namespace CoopGraph.Api.Tests.Support;

/// <summary>A folder for data files that goes when the tests end.</summary>
internal static class TemporaryData
{
    private static readonly string Folder = CreateFolder();

    /// <summary>One file for all applications of the run: the first one seeds it, the others find it seeded.</summary>
    public static string SeededFile { get; } = Path.Combine(Folder, "seeded.db");

    /// <summary>A path at which there is no file yet.</summary>
    public static string NewFile() => Path.Combine(Folder, $"{Path.GetRandomFileName()}.db");

    private static string CreateFolder()
    {
        var folder = Directory.CreateTempSubdirectory("coopgraph-api-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return folder;
    }
}
