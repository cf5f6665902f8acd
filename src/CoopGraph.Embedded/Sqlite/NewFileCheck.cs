namespace CoopGraph.Embedded.Sqlite;

/// <summary>Finds out whether a file that does not exist can be made, and leaves nothing behind.</summary>
internal static class NewFileCheck
{
    /// <summary>Returns the reason why a file and its missing folders cannot be made; null if they can.</summary>
    /// <param name="path">The full path of the file.</param>
    public static string? FaultOf(string path)
    {
        // The folders that are missing are made in the first one that is there.
        var folder = Path.GetDirectoryName(path);
        while (folder is not null && !Directory.Exists(folder) && !File.Exists(folder))
            folder = Path.GetDirectoryName(folder);
        if (folder is null)
            return $"No folder of {path} exists.";
        if (File.Exists(folder))
            return $"{folder} is a file, and a folder is needed there.";
        try
        {
            using var probe = new FileStream(
                Path.Combine(folder, $".coopgraph-{Guid.NewGuid():N}.tmp"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{folder} cannot be written: look at its permissions, and whether its disk is full or read-only.";
        }
    }
}
