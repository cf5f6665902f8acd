using CoopGraph.Api.Settings;
using CoopGraph.Testing;
using Microsoft.Extensions.Configuration;

namespace CoopGraph.Api.Tests.Hosting;

/// <summary>Settings come from files, too, as orchestrators hand secrets over.</summary>
public sealed class SecretFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("Neo4j:Password")]
    [InlineData("ConnectionStrings:Redis")]
    [InlineData("Cache:SigningKey")]
    public void A_setting_has_the_text_of_its_file_without_the_end_of_the_line(string name)
    {
        var (settings, faults) = Read((name + "_FILE", Write("secret\n")));

        Assert.Empty(faults);
        Assert.Equal("secret", settings[name]);
    }

    [Fact]
    public void A_value_and_a_file_are_one_too_many() => Assert.Equal(
        ["Neo4j:Password has a value and, in Neo4j:Password_FILE, a file: give one of them."],
        Read(("Neo4j:Password", "x"), ("Neo4j:Password_FILE", Write("y"))).Faults);

    [Theory]
    [InlineData(null, "the file cannot be read")]
    [InlineData("", "the file is empty")]
    public void A_file_that_has_no_value_is_refused_with_its_path(string? content, string reason)
    {
        var path = content is null ? _folder.PathOf("missing") : Write(content);

        Assert.StartsWith($"Neo4j:Password_FILE is '{path}': {reason}", Assert.Single(Read(("Neo4j:Password_FILE", path)).Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_any_size_is_not_read() => Assert.Contains(
        "larger than 64 KB", Assert.Single(Read(("Neo4j:Password_FILE", "/dev/zero")).Faults), StringComparison.Ordinal);

    [Fact]
    public void Other_programs_have_names_that_end_like_this()
    {
        var (settings, faults) = Read(("GIT_CONFIG_FILE", "/nowhere"), ("Other:Thing_FILE", "/nowhere"));

        Assert.Empty(faults);
        Assert.Null(settings["Other:Thing"]);
    }

    [Fact]
    public void The_check_of_names_knows_them() => Assert.Empty(SettingsCheck.Of(Read(("Neo4j:Password_FILE", Write("secret"))).Settings).Warnings);

    public void Dispose() => _folder.Dispose();

    private static (IConfiguration Settings, IReadOnlyList<string> Faults) Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        return (configuration, SecretFiles.AddTo(configuration));
    }

    private string Write(string text)
    {
        var path = _folder.PathOf("secret");
        File.WriteAllText(path, text);
        return path;
    }
}
