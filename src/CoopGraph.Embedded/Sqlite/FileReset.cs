using System.Buffers.Binary;
using CoopGraph.Storage;

namespace CoopGraph.Embedded.Sqlite;

/// <summary>Deletes the store's file, but only a file that the store made.</summary>
internal static class FileReset
{
    // The file format of SQLite: the application's id is at byte 68 of the header, big-endian.
    private const int ApplicationIdOffset = 68;

    public static void Delete(string path, bool readOnly)
    {
        if (readOnly)
            throw new StoreUnavailableException("Embedded:Reset and Embedded:ReadOnly exclude each other: choose one.");
        if (!File.Exists(path))
            return;
        if (!IsOurs(path))
            throw new StoreUnavailableException($"{path} was not made by CoopGraph, so Embedded:Reset leaves it alone. Remove it by hand, or set Embedded:DataFile to another path.");
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
            File.Delete(file);
    }

    private static bool IsOurs(string path)
    {
        using var file = File.OpenRead(path);
        var header = new byte[ApplicationIdOffset + sizeof(int)];
        return file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length
            && BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(ApplicationIdOffset)) == Schema.ApplicationId;
    }
}
