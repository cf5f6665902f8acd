using CoopGraph.Api.Commands;

namespace CoopGraph.Api.Tests.Hosting;

/// <summary>Tests the arguments of the command line: a word that means nothing does not start the service.</summary>
public class ArgumentsTests
{
    [Theory]
    [InlineData("", "serve")]
    [InlineData("serve", "serve")]
    [InlineData("schema", "schema")]
    [InlineData("--print-schema", "schema")]
    [InlineData("seed", "seed")]
    [InlineData("check", "check")]
    [InlineData("ready --urls=http://*:8080", "ready")]
    [InlineData("seed --Seed:Folder=seed", "seed")]
    [InlineData("--Store=Embedded", "serve")]
    [InlineData("--Seed:Folder seed", "serve")]
    [InlineData("--urls http://127.0.0.1:5080 --Store=Embedded", "serve")]
    [InlineData("Store=Embedded /Seed:OnStart=false", "serve")]
    public void A_verb_comes_first_and_settings_follow(string line, string verb) => Assert.Equal((verb, 0), Read(line).Result);

    [Theory]
    [InlineData("-- seed", "'--'. The nearest verb is `seed`.")]
    [InlineData("schmea", "'schmea'. The nearest verb is `schema`.")]
    [InlineData("redy", "'redy'. The nearest verb is `ready`.")]
    [InlineData("--Store=Embedded seed", "'seed'. The nearest verb is `seed`.")]
    [InlineData("seed now", "'now': only settings follow the verb `seed`.")]
    [InlineData("check check", "'check': only settings follow the verb `check`.")]
    [InlineData("--urls", "no value for the setting '--urls'.")]
    [InlineData("schema --foo", "no value for the setting '--foo'.")]
    public void Anything_else_is_wrong_usage_and_the_message_says_what_would_be_right(string line, string reason)
    {
        var (result, _, error) = Read(line);

        Assert.Equal((null, 2), result);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--Store=Embedded --help")]
    public void Help_lists_the_verbs_and_does_not_start_the_service(string line)
    {
        var (result, output, _) = Read(line);

        Assert.Equal((null, 0), result);
        Assert.All(["schema", "seed", "check", "ready"], verb => Assert.Contains(verb, output, StringComparison.Ordinal));
    }

    [Fact]
    public void The_version_is_printed()
    {
        var (result, output, _) = Read("--version");

        Assert.Equal((null, 0), result);
        Assert.Matches(@"\d+\.\d+", output);
    }

    private static ((string?, int) Result, string Output, string Error) Read(string line)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var result = ServiceCommandLine.Read(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), output, error);
        return (result, output.ToString(), error.ToString());
    }
}
