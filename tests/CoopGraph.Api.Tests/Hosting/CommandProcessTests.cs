using System.Net;
using System.Net.Sockets;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Testing;
using Microsoft.Data.Sqlite;

namespace CoopGraph.Api.Tests.Hosting;

/// <summary>Tests the program as an operator runs it: what it writes on standard error, and its exit code.</summary>
public class CommandProcessTests
{
    [Theory]
    [InlineData("--Seed:Synthetic=yes", "CoopGraph cannot start. Seed:Synthetic is 'yes': give true or false.")]
    [InlineData("--Cache:Enabled=perhaps", "CoopGraph cannot start. Cache:Enabled is 'perhaps': give true or false.")]
    [InlineData("--Store=MySql", "CoopGraph cannot start. Store is 'MySql': set it to Embedded or Neo4j.")]
    [InlineData("--Cors:Origins:0=https://example.org/", "CoopGraph cannot start. Cors:Origins:0 is 'https://example.org/': give an origin")]
    [InlineData("--Embedded:DataFile=:memory:", "CoopGraph cannot start. Embedded:DataFile is ':memory:': give the path of a file")]
    [InlineData("--Logging:LogLevel:Default=Loud", "CoopGraph cannot start. Logging:LogLevel:Default is 'Loud': give Trace or ")]
    [InlineData("--Logging:Console:FormatterName=xml", "CoopGraph cannot start. Logging:Console:FormatterName is 'xml': give simple or json or systemd.")]
    [InlineData("--OTEL_EXPORTER_OTLP_ENDPOINT=collector", "CoopGraph cannot start. OTEL_EXPORTER_OTLP_ENDPOINT is not an address: give one such as http://localhost:4317.")]
    [InlineData("--Watch:Port=0", "CoopGraph cannot start. Watch:Port is '0': give 1 to 65535.")]
    [InlineData("--Watch:Host=example.org", "CoopGraph cannot start. Watch:Host must be an IP address, localhost, or * for all interfaces.")]
    [InlineData("--Kestrel:Endpoints:Main:Url=zzz", "CoopGraph cannot start. Kestrel:Endpoints:Main:Url is 'zzz': give a scheme")]
    [InlineData("--urls=nonsense", "CoopGraph cannot start. urls has 'nonsense': give a scheme")]
    [InlineData("--urls=http://192.0.2.1:5080", "CoopGraph cannot start. It cannot listen at http://192.0.2.1:5080: ")]
    public async Task A_wrong_setting_ends_the_start_with_words_and_code_1(string setting, string message)
    {
        var (code, _, error) = await RunAsync(setting);

        Assert.StartsWith(message, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task A_rule_of_several_settings_ends_the_start_with_words_and_code_1()
    {
        var (code, _, error) = await RunAsync("--Store=Neo4j", ("Neo4j__Uri", "bolt://127.0.0.1:7687"));

        Assert.StartsWith("CoopGraph cannot start. Neo4j:Uri is a bolt address", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task A_file_of_settings_that_is_no_json_ends_the_start_with_words_and_code_1()
    {
        var folder = Directory.CreateTempSubdirectory("coopgraph");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "appsettings.json"), "{ \"Seed\": ");

        var (code, _, error) = await RunAsync("check", ("ASPNETCORE_CONTENTROOT", folder.FullName));

        folder.Delete(recursive: true);
        Assert.StartsWith("CoopGraph cannot start. Failed to load configuration from file", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task The_place_in_a_file_of_settings_that_is_no_json_is_named_and_nothing_of_the_file()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("appsettings.json"), "{\n  \"Neo4j\": {\n    \"Password\": tell-nobody\n  }\n}\n");

        var (_, _, error) = await RunAsync("check", ("ASPNETCORE_CONTENTROOT", folder.PathOf(string.Empty)));

        Assert.EndsWith("It is no JSON from line 3, byte 18 on.", error.Trim(), StringComparison.Ordinal);
        Assert.DoesNotContain("nobody", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_of_metrics_that_is_taken_ends_the_start_with_words_and_code_1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, _, error) = await RunAsync("--urls=http://127.0.0.1:0", ("Watch__Port", $"{port}"));

        Assert.StartsWith($"CoopGraph cannot start. It cannot listen at 127.0.0.1:{port} for those who watch it (Watch:Host, Watch:Port): ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task An_address_that_is_taken_ends_the_start_with_words_and_code_1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var (code, _, error) = await RunAsync($"--urls=http://{taken.LocalEndpoint}");

        Assert.StartsWith("CoopGraph cannot start. ", error, StringComparison.Ordinal);
        Assert.Contains($"http://{taken.LocalEndpoint}", error, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task Https_without_a_certificate_ends_the_start_with_words_and_code_1()
    {
        // No certificate of a developer is found where there is no home.
        var (code, _, error) = await RunAsync("--urls=https://127.0.0.1:0", ("HOME", Path.Combine(Path.GetTempPath(), "no-home")));

        Assert.StartsWith("CoopGraph cannot start. It cannot listen at https://127.0.0.1:0: https needs a certificate.", error, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task An_unknown_setting_is_warned_of_and_the_command_goes_on()
    {
        var (code, output, error) = await RunAsync("schema", ("Embeded__DataFile", "x.db"));

        Assert.Equal("Embeded is no setting of CoopGraph, and does nothing. The nearest is Embedded.", error.Trim());
        Assert.Contains("type Query {", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task An_unknown_verb_ends_with_code_2()
    {
        var (code, _, error) = await RunAsync("schmea");

        Assert.Contains("The nearest verb is `schema`", error, StringComparison.Ordinal);
        Assert.Equal(2, code);
    }

    [Fact]
    public async Task A_check_says_what_the_store_holds_and_deletes_nothing()
    {
        var (code, output, error) = await RunAsync("check", ("Embedded__DataFile", TemporaryData.SeededFile), ("Embedded__Reset", "true"));

        Assert.Equal(string.Empty, error);
        Assert.Matches("^The settings are right. The store has [0-9,]+ cases, data version ", output);
        Assert.Equal(0, code);
        Assert.True(File.Exists(TemporaryData.SeededFile));
    }

    [Theory]
    [InlineData("check", "CoopGraph cannot use these settings. ")]
    [InlineData("seed", "CoopGraph cannot load the seed. ")]
    public async Task A_data_file_with_a_fault_is_not_vouched_for(string verb, string message)
    {
        var folder = Directory.CreateTempSubdirectory("coopgraph");
        var file = Path.Combine(folder.FullName, "graph.db");
        // A file of its own: a copy of one that others have open can lack what is not yet in its main file.
        Assert.Equal(0, (await RunAsync("seed", ("Embedded__DataFile", file))).Code);
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var damage = connection.CreateCommand();
            damage.CommandText = "UPDATE base_data SET content = content || ' '";
            await damage.ExecuteNonQueryAsync();
        }

        var (code, output, error) = await RunAsync(verb, ("Embedded__DataFile", file));

        folder.Delete(recursive: true);
        Assert.StartsWith($"{message}{file} has faults. The archived map ", error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, output);
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task A_seed_says_in_words_what_it_did()
    {
        using var folder = new TemporaryFolder();
        (string, string) file = ("Embedded__DataFile", folder.PathOf("graph.db"));

        Assert.EndsWith("The seed is loaded.", (await RunAsync("seed", file)).Output.Trim(), StringComparison.Ordinal);
        Assert.EndsWith("The store holds this seed already.", (await RunAsync("seed", file)).Output.Trim(), StringComparison.Ordinal);
        Assert.EndsWith(
            "The seed is loaded, in the place of an earlier one. No case that a curator changed is otherwise in it.",
            (await RunAsync("seed", file, ("Seed__Synthetic", "true"))).Output.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_makes_no_store()
    {
        var file = Path.Combine(Path.GetTempPath(), $"coopgraph-{Guid.NewGuid():N}", "graph.db");

        var (code, output, _) = await RunAsync("check", ("Embedded__DataFile", file));
        var (readOnlyCode, _, error) = await RunAsync("check", ("Embedded__DataFile", file), ("Embedded__ReadOnly", "true"));

        Assert.Contains("does not exist yet: the first start makes it.", output, StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.StartsWith("CoopGraph cannot use these settings. ", error, StringComparison.Ordinal);
        Assert.Equal(1, readOnlyCode);
        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
    }

    [Fact]
    public async Task A_check_says_where_the_first_start_could_not_make_the_store()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("data"), "a file in the place of the folder");

        var (code, output, error) = await RunAsync("check", ("Embedded__DataFile", folder.PathOf("data/deeper/graph.db")));

        Assert.Equal((1, string.Empty), (code, output));
        Assert.Equal(
            $"CoopGraph cannot use these settings. {folder.PathOf("data/deeper/graph.db")} does not exist and cannot be made. {folder.PathOf("data")} is a file, and a folder is needed there.",
            error.Trim());
    }

    [SkippableFact]
    public async Task Ready_asks_the_running_service()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no SIGTERM on Windows.");
        using var service = await ApiProcess.StartAsync(("Embedded__DataFile", TemporaryData.SeededFile), ("WarmUp__Enabled", "false"));

        Assert.Equal((0, string.Empty, string.Empty), await RunAsync("ready", ("ASPNETCORE_URLS", service.Address.Replace("127.0.0.1", "*", StringComparison.Ordinal))));
        await service.StopAsync(TimeSpan.FromSeconds(60));
        var (code, _, error) = await RunAsync("ready", ("ASPNETCORE_URLS", service.Address));

        Assert.Contains($"{service.Address}/health/ready does not answer.", error, StringComparison.Ordinal);
        Assert.Equal(1, code);
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(string argument, params (string Key, string Value)[] environment) =>
        CommandProcess.RunAsync(argument, environment);
}
