using CoopGraph.Api.Commands;

namespace CoopGraph.Api.Tests.Hosting;

/// <summary>The arguments of the command line: a word that means nothing does not start the service.</summary>
public class ArgumentsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("schema")]
    [InlineData("--print-schema")]
    [InlineData("seed")]
    [InlineData("seed --Seed:Folder=seed")]
    [InlineData("--urls http://127.0.0.1:5080 --Store=Embedded")]
    [InlineData("Store=Embedded /Seed:OnStart=false")]
    public void Commands_and_settings_are_known(string line) => Assert.Null(Arguments.UnknownIn(Split(line)));

    [Theory]
    [InlineData("-- seed", "--")]
    [InlineData("schmea", "schmea")]
    [InlineData("--Store=Embedded seed", "seed")]
    [InlineData("seed now", "now")]
    [InlineData("--urls", "--urls")]
    public void Anything_else_is_refused(string line, string unknown)
    {
        Assert.Equal(unknown, Arguments.UnknownIn(Split(line)));
        Assert.Contains($"'{unknown}'", Arguments.Refusal(unknown), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("--Store=Embedded", null)]
    [InlineData("seed --Seed:Folder=seed", "seed")]
    public void A_command_comes_first(string line, string? command) => Assert.Equal(command, Arguments.CommandOf(Split(line)));

    private static string[] Split(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
