using CoopGraph.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CoopGraph.Tests.Cli;

/// <summary><c>coopgraph report --server</c>: what it asks a service, and its exit code for each answer. The service is a server of the test, which answers as the test says.</summary>
public sealed class RemoteReportTests(CommandData data) : IClassFixture<CommandData>, IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _service = Build();
    private readonly List<string> _asked = [];
    private Func<HttpContext, int, Task> _answer = (_, _) => Task.CompletedTask;

    private string Address => _service.Urls.Single();

    public Task InitializeAsync()
    {
        _service.Run(http =>
        {
            lock (_asked)
                _asked.Add($"{http.Request.Path}{http.Request.QueryString} {http.Request.Headers.Authorization}".TrimEnd());
            return _answer(http, _asked.Count);
        });
        return _service.StartAsync();
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_rows_of_the_service_are_written()
    {
        _answer = (http, _) => SendAsync(http, "a\r\n1\r\n");

        var ended = await RunAsync("report", "pairings-arranged-by", "--var", "province=340000", "--out", "a.csv", "--server", Address);
        var again = await RunAsync("report", "pairings-arranged-by", "--var", "province=340000", "--out", "a.csv", "--server", Address, "--if-changed");

        Assert.Equal([(0, "", ""), (3, "", "")], [ended, again]);
        Assert.Equal("a\r\n1\r\n", await File.ReadAllTextAsync(_folder.PathOf("a.csv")));
        Assert.Equal("/reports/pairings-arranged-by.csv?province=340000", _asked[0]);
    }

    [Fact]
    public async Task The_list_of_the_service_is_written()
    {
        _answer = (http, _) => http.Response.WriteAsJsonAsync(new { reports = new[] { new { name = "mine", title = "My own", parameters = new[] { new { name = "top", type = "Int!", @default = "20", description = "How many." } } } } });

        var (code, output, _) = await RunAsync("reports", "--server", Address);

        Assert.Equal((0, "mine  My own\n    --var top=...  Int! = 20  How many.\n"), (code, output));
    }

    [Theory]
    [InlineData(401, 6, 1)]
    [InlineData(403, 6, 1)]
    [InlineData(400, 4, 1)]
    [InlineData(404, 4, 1)]
    [InlineData(406, 2, 1)]
    [InlineData(500, 1, 1)]
    [InlineData(503, 5, 3)]
    [InlineData(504, 5, 3)]
    [InlineData(429, 5, 3)]
    public async Task A_refusal_has_its_code_and_is_tried_again_where_it_can_pass(int status, int expected, int tries)
    {
        _answer = (http, _) =>
        {
            http.Response.StatusCode = status;
            return http.Response.WriteAsJsonAsync(new { detail = "The reason." });
        };

        var (code, output, error) = await RunAsync("report", "rankings", "--out", "a.csv", "--server", Address, "--retry", "2");

        Assert.Equal((expected, "", $"{Address}/ answered {status}. The reason.\n"), (code, output, error));
        Assert.Equal(tries, _asked.Count);
        Assert.Empty(Directory.GetFiles(_folder.PathOf("")));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_again_and_nothing_of_it_is_left()
    {
        _answer = (http, number) =>
        {
            // The first answer ends before its announced length.
            http.Response.ContentLength = number == 1 ? 1_000 : null;
            return SendAsync(http, number == 1 ? "half a row" : "a\r\n1\r\n");
        };

        var once = await RunAsync("report", "rankings", "--out", "once.csv", "--server", Address);
        _asked.Clear();
        var twice = await RunAsync("report", "rankings", "--out", "twice.csv", "--server", Address, "--retry", "1");

        Assert.Equal(5, once.Code);
        Assert.StartsWith("The answer broke off", once.Error, StringComparison.Ordinal);
        Assert.Equal((0, "", ""), twice);
        Assert.Equal([_folder.PathOf("twice.csv")], Directory.GetFiles(_folder.PathOf("")));
        Assert.Equal("a\r\n1\r\n", await File.ReadAllTextAsync(_folder.PathOf("twice.csv")));
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_not_waited_for()
    {
        _answer = (http, _) => Task.Delay(TimeSpan.FromMinutes(5), http.RequestAborted);

        var (code, _, error) = await RunAsync("report", "rankings", "--out", "a.csv", "--server", Address, "--timeout", "1");

        Assert.Equal((5, "There was no whole answer within 1 seconds (--timeout).\n"), (code, error));
    }

    [Fact]
    public async Task A_token_comes_from_a_file_or_from_the_environment_and_from_no_option()
    {
        await File.WriteAllTextAsync(_folder.PathOf("token"), "of-a-file\n");
        var token = new Dictionary<string, string> { ["COOPGRAPH_TOKEN"] = "of-the-environment" };
        string[] command = ["report", "rankings", "--out", "-", "--format", "csv", "--server", Address];

        await RunAsync(command);
        await data.RunAsync(_folder, command, token);
        await data.RunAsync(_folder, [.. command, "--token-file", "token"], token);
        var missing = await RunAsync([.. command, "--token-file", "nowhere"]);
        var option = await RunAsync([.. command, "--token", "secret"]);

        Assert.Equal(["/reports/rankings.csv", "/reports/rankings.csv Bearer of-the-environment", "/reports/rankings.csv Bearer of-a-file"], _asked);
        Assert.Equal(2, missing.Code);
        Assert.StartsWith("The token cannot be read: ", missing.Error, StringComparison.Ordinal);
        Assert.Equal(2, option.Code);
    }

    // As the service does.
    private static Task SendAsync(HttpContext http, string rows)
    {
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers["X-Data-Version"] = "1.0";
        return http.Response.WriteAsync(rows);
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => data.RunAsync(_folder, arguments);
}
