using CoopGraph.Seeding;
using CoopGraph.Storage;
using CoopGraph.Units;

namespace CoopGraph.Tests.Support;

/// <summary>The repository that the tests were built from, and its seed data, read once for all tests.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    public static readonly string SeedFolder = Path.Combine(Root, "seed");

    private static readonly Lazy<GraphData> LazyData = new(() => SeedReader.Read(SeedFolder));
    private static readonly Lazy<UnitMap> LazyMap = new(() => new UnitMap(Data.Units));

    public static GraphData Data => LazyData.Value;

    public static UnitMap Map => LazyMap.Value;

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
