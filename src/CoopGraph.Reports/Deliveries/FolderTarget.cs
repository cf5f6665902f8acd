using CoopGraph.Scheduling;

namespace CoopGraph.Reports.Deliveries;

/// <summary>
/// A folder. A file is written next to its name and then takes its name, so that a reader sees the old file or the new one. A run has one file,
/// however often it was interrupted: a further try replaces the file of the one before.
/// </summary>
/// <param name="folder">The full path of the folder.</param>
/// <param name="pattern">The pattern of the names.</param>
/// <param name="most">The number of files that stay, the newest ones; null for all.</param>
internal sealed class FolderTarget(string folder, FileNamePattern pattern, int? most) : ReportTarget
{
    private const string Prefix = "folder: ";

    /// <inheritdoc/>
    public override string Kind => "folder";

    /// <inheritdoc/>
    public override string OutputOf(WrittenReport report) => Prefix + pattern.NameOf(report);

    /// <inheritdoc/>
    public override async Task DeliverAsync(WrittenReport report, string id, Func<Task<DeliveryFound>> beginAsync, CancellationToken cancellation)
    {
        var found = await beginAsync();
        if (found.State is DeliveryState.Done or DeliveryState.Lost)
            return;
        var name = pattern.NameOf(report);
        try
        {
            Directory.CreateDirectory(folder);
            await WriteAsync(report, name, cancellation);
            // The data may have changed since the try before, and with them a name that has the version.
            if (found.Output?[Prefix.Length..] is { } earlier && earlier != name)
                File.Delete(Path.Combine(folder, earlier));
            RemoveOld(report.Key.Schedule, name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The message of the system has the whole path.
            throw new DeliveryFailedException($"The folder cannot be written ({e.GetType().Name}).", mayPass: true);
        }
    }

    // The temporary file of a process that was killed has the same name, and is replaced.
    private async Task WriteAsync(WrittenReport report, string name, CancellationToken cancellation)
    {
        var temporary = Path.Combine(folder, $".{report.Key.Id}.{name}.tmp");
        try
        {
            await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous))
            {
                await report.CopyToAsync(file, cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, Path.Combine(folder, name), overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // The file of this run stays, whatever the times of the others say: a clock may have been ahead, or a file copied.
    private void RemoveOld(string schedule, string name)
    {
        if (most is not { } count)
            return;
        var old = new DirectoryInfo(folder).GetFiles()
            .Where(file => file.Name != name && pattern.IsNameOf(file.Name, schedule))
            .OrderByDescending(file => file.LastWriteTimeUtc).ThenByDescending(file => file.Name, StringComparer.Ordinal)
            .Skip(count - 1);
        foreach (var file in old)
            file.Delete();
    }
}
