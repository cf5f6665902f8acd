using System.Reflection;
using CoopGraph.Api.Settings;
using Microsoft.Extensions.Configuration;

namespace CoopGraph.Api.Tests.Hosting;

/// <summary>Tests that a wrong setting is named with what came and what would be right, and that an unknown one is noticed.</summary>
public class SettingsCheckTests
{
    [Theory]
    [InlineData("Seed:Synthetic", "yes", "Seed:Synthetic is 'yes': give true or false.")]
    [InlineData("Embedded:LookEvery", "soon", "Embedded:LookEvery is 'soon': give a time as hours:minutes:seconds, such as 00:00:05.")]
    [InlineData("GraphQL:Transport:MaxBodyBytes", "many", "GraphQL:Transport:MaxBodyBytes is 'many': give a whole number.")]
    [InlineData("GraphQL:Budget:MaxDepth", "0", "GraphQL:Budget:MaxDepth is '0': give 1 to ")]
    [InlineData("WarmUp:MaxTime", "5", "WarmUp:MaxTime is '5': give 00:00:00 to 00:10:00.")]
    [InlineData("Neo4j:MaxConnections", "1.5", "Neo4j:MaxConnections is '1.5': give a whole number.")]
    [InlineData("Reports:Schedules:weekly:Retries", "x", "Reports:Schedules:weekly:Retries is 'x': give a whole number.")]
    [InlineData("Reports:Schedules:0:RetryDelay", "01:00:00", "Reports:Schedules:0:RetryDelay is '01:00:00': give 00:00:00 to 00:10:00.")]
    [InlineData("Reports:StaleAfter", "00:00:00.1", "Reports:StaleAfter is '00:00:00.1': give 00:00:01 to 7.00:00:00.")]
    [InlineData("Reports:StaleAfter", "100.00:00:00", "Reports:StaleAfter is '100.00:00:00': give 00:00:01 to 7.00:00:00.")]
    [InlineData("Reports:RequestTimeout", "30.00:00:00", "Reports:RequestTimeout is '30.00:00:00': give 00:00:00.001")]
    [InlineData("Reports:RequestTimeout", "00:00:00", "Reports:RequestTimeout is '00:00:00': give 00:00:00.001")]
    [InlineData("Neo4j:AttemptTimeout", "02:00:00", "Neo4j:AttemptTimeout is '02:00:00': give 00:00:00.100")]
    [InlineData("Reports:Mail:Security", "None", "Reports:Mail:Security is 'None': give StartTls or Tls.")]
    [InlineData("Reports:PublicAddress", "http://[", "Reports:PublicAddress is 'http://[': give an address, such as https://example.org/.")]
    [InlineData("Cors:Origins", "https://example.org", "Cors:Origins is 'https://example.org': it is a list, so give Cors:Origins:0 and so on.")]
    [InlineData("Access:RequireKey", "closed", "Access:RequireKey is wrong: give true or false.")]
    [InlineData("Access:LookEvery", "01:00:00", "Access:LookEvery is '01:00:00': give 00:00:00 to 00:01:00.")]
    [InlineData("RateLimits:Points", "0", "RateLimits:Points is '0': give 1 to ")]
    [InlineData("Proxy:Known:0", "proxy", "Proxy:Known:0 is 'proxy': give an IP address, such as 127.0.0.1, or a network, such as 10.0.0.0/8")]
    [InlineData("Proxy:PathBase", "coop/", "Proxy:PathBase is 'coop/': give a path that begins with a slash and does not end with one, such as /coop")]
    [InlineData("Cors:Origins:0", "https://example.org/", "Cors:Origins:0 is 'https://example.org/': give an origin, a scheme and a host without a slash at the end")]
    [InlineData("Cors:Origins:1", "example.org", "Cors:Origins:1 is 'example.org': give an origin")]
    [InlineData("Cors:Origins:0", "https://*.example.org", "Cors:Origins:0 is 'https://*.example.org': give an origin")]
    [InlineData("Embedded", "data.db", "Embedded is 'data.db': it is a group of settings")]
    [InlineData("Embedded:DataFile", ":memory:", "Embedded:DataFile is ':memory:': give the path of a file")]
    [InlineData("Embedded:DataFile", "file:x.db?mode=memory", "Embedded:DataFile is 'file:x.db?mode=memory': give the path of a file")]
    [InlineData("Embedded:DataFile", "data/", "Embedded:DataFile is 'data/': give the path of a file")]
    [InlineData("Embedded:DataFile", "", "Embedded:DataFile is '': give the path of a file")]
    [InlineData("Shutdown:Timeout", "-1", "Shutdown:Timeout is '-1': give 00:00:00 to 01:00:00.")]
    [InlineData("http_ports", "80;abc", "http_ports has 'abc': give a port, such as 8080.")]
    [InlineData("Logging:Console:LogLevel:Default", "Loud", "Logging:Console:LogLevel:Default is 'Loud': give Trace or ")]
    [InlineData("urls", "nonsense", "urls has 'nonsense': give a scheme, a host and a port, such as http://127.0.0.1:5080")]
    [InlineData("urls", "http://127.0.0.1:5080;ftp://x:21", "urls has 'ftp://x:21'")]
    [InlineData("urls", "http://127.0.0.1:70000", "urls has 'http://127.0.0.1:70000'")]
    public void A_wrong_value_is_named_with_a_right_one(string name, string value, string message)
    {
        var check = Check((name, value));

        Assert.StartsWith(message, Assert.Single(check.Errors), StringComparison.Ordinal);
        Assert.Empty(check.Warnings);
    }

    [Theory]
    [InlineData("Embeded:DataFile", "Embeded is no setting of CoopGraph, and does nothing. The nearest is Embedded.")]
    [InlineData("Embedded:DataFil", "Embedded:DataFil is no setting of CoopGraph, and does nothing. The nearest is Embedded:DataFile.")]
    [InlineData("GraphQL:Transprot:Timeout", "GraphQL:Transprot is no setting of CoopGraph, and does nothing. The nearest is GraphQL:Transport.")]
    [InlineData("GraphQL:Transport:TimeOuts", "GraphQL:Transport:TimeOuts is no setting of CoopGraph, and does nothing. The nearest is GraphQL:Transport:Timeout.")]
    [InlineData("Reports:Schedules:0:Crom", "Reports:Schedules:0:Crom is no setting of CoopGraph, and does nothing. The nearest is Reports:Schedules:0:Cron.")]
    [InlineData("Cors:Origin:0", "Cors:Origin is no setting of CoopGraph, and does nothing. The nearest is Cors:Origins.")]
    public void An_unknown_name_is_noticed_with_the_nearest(string name, string warning)
    {
        var check = Check((name, "x"));

        Assert.Equal(warning, Assert.Single(check.Warnings));
        Assert.Empty(check.Errors);
    }

    [Theory]
    [InlineData("PATH", "/usr/bin")]
    [InlineData("Logging:LogLevel:Default", "Information")]
    [InlineData("ConnectionStrings:Redis", "localhost")]
    [InlineData("Seed:Synthetic", "TRUE")]
    [InlineData("seed:onstart", "false")]
    [InlineData("Cors:Origins:0", "*")]
    [InlineData("Cors:Origins:0", "http://localhost:3000")]
    [InlineData("Cache:Enabled", "")]
    [InlineData("Reports:Schedules:0:Variables:province", "340000")]
    [InlineData("Embedded:DataFile", "C:\\data\\coopgraph.db")]
    [InlineData("urls", "http://*:8080;https://[::]:8443")]
    [InlineData("urls", "http://unix:/tmp/coopgraph.sock")]
    public void A_right_value_or_a_name_of_others_is_passed_over(string name, string value)
    {
        var check = Check((name, value));

        Assert.Empty(check.Errors);
        Assert.Empty(check.Warnings);
    }

    [Fact]
    public void A_secret_is_never_repeated()
    {
        var message = SettingValue.Fault("Some:Password", "hunter2", SettingNode.Of(typeof(int), []));

        Assert.Equal("Some:Password is wrong: give a whole number.", message);
    }

    [Fact]
    public void All_faults_are_found_at_once() => Assert.Equal(2, Check(("Seed:OnStart", "no"), ("WarmUp:Enabled", "on")).Errors.Count);

    [Fact]
    public void The_shipped_settings_are_right()
    {
        var shipped = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();

        Assert.Empty(SettingsCheck.Of(shipped).Errors);
        Assert.Empty(SettingsCheck.Of(shipped).Warnings);
    }

    [Fact]
    public void Every_type_of_settings_with_a_section_is_known()
    {
        var declared = Directory.GetFiles(AppContext.BaseDirectory, "CoopGraph.*.dll")
            .Where(file => !Path.GetFileName(file).Contains("Test", StringComparison.Ordinal))
            .SelectMany(file => Assembly.LoadFrom(file).GetTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("Section", BindingFlags.Public | BindingFlags.Static) is not null)
            .ToHashSet();

        Assert.NotEmpty(declared);
        Assert.Empty(declared.Except(KnownSettings.Sections.Select(known => known.Options)));
    }

    private static SettingsCheck Check(params (string Name, string Value)[] settings) => SettingsCheck.Of(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(one => one.Name, one => (string?)one.Value)).Build());
}
