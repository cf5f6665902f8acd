namespace CoopGraph.Cli.Support;

/// <summary>
/// The stream into which a result is written. A fault of the target becomes a failure with the code of a target that cannot be written, so that it
/// is not taken for a fault of the data that are read meanwhile.
/// </summary>
/// <param name="inner">The stream that takes the bytes. The caller disposes of it.</param>
/// <param name="path">The target as the user named it.</param>
internal sealed class TargetStream(Stream inner, string path) : Stream
{
    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    /// <summary>Returns the failure of a target.</summary>
    public static CommandException Failure(string path, Exception e) => new(ExitCodes.NotWritten, UnfinishedFile.Explain(path, e));

    /// <summary>Returns whether an exception is a fault of a file.</summary>
    public static bool IsFault(Exception e) => e is IOException or UnauthorizedAccessException;

    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void SetLength(long value) => Do(() => inner.SetLength(value));

    public override void Flush() => Do(inner.Flush);

    public override Task FlushAsync(CancellationToken cancellationToken) => DoAsync(() => inner.FlushAsync(cancellationToken));

    public override void Write(byte[] buffer, int offset, int count) => Do(() => inner.Write(buffer, offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception e) when (IsFault(e))
        {
            throw Failure(path, e);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        DoAsync(() => inner.WriteAsync(buffer, offset, count, cancellationToken));

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        await DoAsync(() => inner.WriteAsync(buffer, cancellationToken).AsTask());

    private void Do(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (IsFault(e))
        {
            throw Failure(path, e);
        }
    }

    private async Task DoAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (IsFault(e))
        {
            throw Failure(path, e);
        }
    }
}
