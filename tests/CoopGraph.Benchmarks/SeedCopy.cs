namespace CoopGraph.Benchmarks;

/// <summary>
/// A copy of the seed with many more cases: the real ones are too few for measurements. The added ones are marked SYNTHETIC, and the copy is
/// deleted when the run ends.
/// </summary>
internal sealed class SeedCopy : IDisposable
{
    private static readonly string Seed = Path.Combine(AppContext.BaseDirectory, "seed");

    /// <summary>Makes the copy.</summary>
    /// <param name="write">Writes the added cases.</param>
    public SeedCopy(Action<TextWriter> write)
    {
        Folder = Directory.CreateTempSubdirectory("coopgraph-benchmark-").FullName;
        foreach (var file in Directory.GetFiles(Seed, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Seed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        using var added = new StreamWriter(Path.Combine(Folder, "cases", "synthetic.csv"));
        write(added);
    }

    /// <summary>The path of the copy.</summary>
    public string Folder { get; }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
