using CoopGraph.Cli;

namespace CoopGraph.Tests.Cli;

/// <summary>The exit code says how a command ended, also where no message can be printed.</summary>
public class FullMessagesTests
{
    [Theory]
    [InlineData(2, "invent")]
    [InlineData(1, "generate", "--cases", "1", "--seed", "1", "--seed-folder", "nowhere")]
    [InlineData(7, "template", "cases", "--output", "")]
    public async Task An_error_that_cannot_be_printed_leaves_the_code(int expected, params string[] command)
    {
        using var full = new FullWriter();
        Assert.Equal(expected, await CommandLine.RunAsync(command, TextWriter.Null, full));
    }

    private sealed class FullWriter : StringWriter
    {
        public override Task WriteLineAsync(string? value) => throw new IOException("No space left on device");
    }
}
