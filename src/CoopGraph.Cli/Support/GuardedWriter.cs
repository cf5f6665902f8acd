using System.Text;

namespace CoopGraph.Cli.Support;

/// <summary>A writer of text that handles each fault of its target in one way.</summary>
/// <param name="inner">The writer that takes the text. The caller disposes of it.</param>
/// <param name="onFault">The action for a fault. If it returns, the text is dropped.</param>
internal sealed class GuardedWriter(TextWriter inner, Action<Exception> onFault) : TextWriter(inner.FormatProvider)
{
    private const string StandardOutput = "The standard output";

    public override Encoding Encoding => inner.Encoding;

    /// <summary>Returns a writer of results: a fault ends the command with the code of a target that cannot be written.</summary>
    public static GuardedWriter OfResults(TextWriter inner) => new(inner, e => throw TargetStream.Failure(StandardOutput, e));

    /// <summary>Returns a writer of messages: where nobody can read them, the exit code says enough.</summary>
    public static GuardedWriter OfMessages(TextWriter inner) => new(inner, _ => { });

    public override void Write(char value) => Do(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Do(() => inner.Write(buffer, index, count));

    public override void Write(string? value) => Do(() => inner.Write(value));

    public override void WriteLine(string? value) => Do(() => inner.WriteLine(value));

    public override Task WriteAsync(string? value) => DoAsync(() => inner.WriteAsync(value));

    public override Task WriteLineAsync(string? value) => DoAsync(() => inner.WriteLineAsync(value));

    public override void Flush() => Do(inner.Flush);

    public override Task FlushAsync() => DoAsync(inner.FlushAsync);

    private void Do(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (TargetStream.IsFault(e))
        {
            onFault(e);
        }
    }

    private async Task DoAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception e) when (TargetStream.IsFault(e))
        {
            onFault(e);
        }
    }
}
