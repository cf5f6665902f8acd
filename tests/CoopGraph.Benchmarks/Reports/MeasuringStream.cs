using System.Diagnostics;

namespace CoopGraph.Benchmarks.Reports;

/// <summary>A destination that drops what it gets, and records when the first byte came and how much memory the process had meanwhile.</summary>
internal sealed class MeasuringStream : Stream
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _length;

    /// <summary>The time until the first byte.</summary>
    public TimeSpan FirstByte { get; private set; }

    /// <summary>The largest working set at a write, in bytes.</summary>
    public long PeakWorkingSet { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (_length == 0)
            FirstByte = _watch.Elapsed;
        // Reading the working set takes longer than a write.
        if (_length / (1 << 20) != (_length + count) / (1 << 20))
            PeakWorkingSet = Math.Max(PeakWorkingSet, Environment.WorkingSet);
        _length += count;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write([], 0, buffer.Length);
        return default;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer, offset, count);
        return Task.CompletedTask;
    }
}
