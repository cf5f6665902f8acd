using CoopGraph.Seeding;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Testing;

/// <summary>The repository that the tests were built from, and its seed data, read once for all tests of a process.</summary>
internal static class Repository
{
    /// <summary>The top folder of the source tree.</summary>
    public static readonly string Root = FindRoot();

    /// <summary>The folder of the seed data.</summary>
    public static readonly string SeedFolder = Path.Combine(Root, "seed");

    private static readonly Lazy<GraphData> LazyData = new(() => SeedReader.Read(SeedFolder));

    /// <summary>The real data, without synthetic cases.</summary>
    public static GraphData Data => LazyData.Value;

    /// <summary>The real map.</summary>
    public static UnitMap Map => UnitMap.Of(Data.Units);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CoopGraph.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests do not run within their repository: no CoopGraph.sln above them.");
    }
}
