using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CoopGraph.Seeding;

/// <summary>The seed folder, the files read from it, and the problems found so far.</summary>
/// <param name="path">The folder.</param>
/// <param name="ownCases">The folder that takes the place of <c>cases/</c>; null for that of the seed folder.</param>
internal sealed class SeedFolder(string path, string? ownCases = null)
{
    private const string Cases = "cases";

    private readonly SortedDictionary<string, byte[]> _read = new(StringComparer.Ordinal);

    public List<SeedProblem> Problems { get; } = [];

    public void Report(string file, int line, string? column, string reason) => Problems.Add(new(file, line, column, reason));

    public bool Exists => Directory.Exists(path);

    /// <summary>Whether the cases come from a folder of their own, which may have none.</summary>
    public bool HasOwnCases => ownCases is not null;

    /// <summary>Reads a file's bytes. Returns null if the file is missing or cannot be read, which is then reported.</summary>
    /// <param name="file">The file, relative to the folder, with <c>/</c> between folders.</param>
    public byte[]? Read(string file)
    {
        if (_read.TryGetValue(file, out var known))
            return known;
        try
        {
            return _read[file] = File.ReadAllBytes(PathOf(file));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Report(file, 0, null, "The file is missing.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(file, 0, null, $"The file cannot be read: {e.Message}");
        }

        return null;
    }

    /// <summary>Reads the bytes of files. One that cannot be read is passed over, and reported by <see cref="Read"/>.</summary>
    /// <param name="files">Relative to the folder, with <c>/</c> between folders.</param>
    public void Load(IEnumerable<string> files)
    {
        foreach (var file in files)
        {
            try
            {
                _read[file] = File.ReadAllBytes(PathOf(file));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
            }
        }
    }

    /// <summary>The CSV files that lie directly in a folder, in the order of their names; none where there is no such folder.</summary>
    public IReadOnlyList<string> CsvFilesIn(string folder)
    {
        var full = PathOf(folder);
        return Directory.Exists(full)
            ? [
                .. Directory.EnumerateFiles(full)
                    .Select(file => Path.GetFileName(file))
                    .Where(name => name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal)
                    .Select(name => $"{folder}/{name}"),
            ]
            : [];
    }

    /// <summary>
    /// Computes SHA-256 over the files that were read, in the order of their names. Each file adds its name and its bytes, both after their
    /// length, so that no two folders look alike. The result is 64 lower-case hexadecimal digits.
    /// </summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (file, bytes) in _read)
        {
            AppendWithLength(hash, Encoding.UTF8.GetBytes(file));
            AppendWithLength(hash, bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string PathOf(string file) => ownCases is not null && (file == Cases || file.StartsWith($"{Cases}/", StringComparison.Ordinal))
        ? Path.Combine(ownCases, file[Cases.Length..].TrimStart('/'))
        : Path.Combine(path, file);

    private static void AppendWithLength(IncrementalHash hash, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
