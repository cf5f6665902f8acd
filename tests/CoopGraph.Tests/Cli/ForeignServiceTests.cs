using CoopGraph.Testing;

namespace CoopGraph.Tests.Cli;

/// <summary>
/// <c>coopgraph report --server</c> and <c>reports --server</c> at an address that answers, but not as CoopGraph does: a page to log in, another program, an
/// answer that a proxy damaged. The old file stays, and words say what was found.
/// </summary>
public sealed class ForeignServiceTests(CommandData data) : IClassFixture<CommandData>, IDisposable
{
    private const string Csv = "Content-Type: text/csv\r\nX-Data-Version: 1.0\r\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("csv", "200 OK", "Content-Type: text/html\r\n", "<html>please log in</html>", "it is text/html and not text/csv")]
    [InlineData("html", "200 OK", "Content-Type: text/html\r\n", "<html>please log in</html>", "the header X-Data-Version is missing")]
    [InlineData("csv", "200 OK", "Content-Type: text/html; charset=bogus\r\n", "<html></html>", "it is text/html and not text/csv")]
    [InlineData("csv", "200 OK", "", "", "it is of no type and not text/csv")]
    [InlineData("csv", "200 OK", "Content-Type: text/csv\r\n", "", "the header X-Data-Version is missing")]
    [InlineData("xlsx", "200 OK", Csv, "a\r\n", "it is text/csv and not application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("csv", "204 No Content", Csv, "", "its status is 204 and not 200")]
    [InlineData("csv", "206 Partial Content", Csv, "a\r\n", "its status is 206 and not 200")]
    [InlineData("csv", "200 OK", $"{Csv}Content-Encoding: gzip\r\n", "\u001f\u008b\u0008\u0000garbage garbage", "its content cannot be unpacked")]
    [InlineData("csv", "200 OK", $"{Csv}Content-Encoding: gzip\r\n", "\u001f\u008b\u0008\u0000\u0000\u0000\u0000\u0000\u0000\u0003K\u00d4I", "its content cannot be unpacked")]
    [InlineData("csv", "200 OK", $"{Csv}Content-Encoding: br\r\n", "garbage garbage", "its content cannot be unpacked")]
    public async Task A_file_is_not_replaced_by_what_is_none_of_CoopGraph(string format, string status, string headers, string body, string reason)
    {
        using var service = new OddService(status, headers, body);
        var file = _folder.PathOf($"a.{format}");
        await File.WriteAllTextAsync(file, "old");

        var (code, output, error) = await RunAsync("report", "rankings", "--out", file, "--server", service.Address);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"{service.Address} answers, but not as CoopGraph does: {reason}. ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.Equal("old", await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.GetFiles(_folder.PathOf("")));
    }

    [Theory]
    [InlineData("text/html", "<html></html>", "it is text/html and not application/json")]
    [InlineData("application/json", "", "it has no list of reports")]
    [InlineData("application/json", "<html></html>", "it has no list of reports")]
    [InlineData("application/json", "{\"x\":1}", "it has no list of reports")]
    [InlineData("application/json", "[]", "it has no list of reports")]
    [InlineData("application/json", "{\"reports\":[{\"name\":\"a\"}]}", "it has no list of reports")]
    [InlineData("application/json", "{\"reports\":[{\"name\":\"caf\u00e9\",\"title\":\"\",\"parameters\":[]}]}", "it has no list of reports")]
    public async Task A_list_that_is_none_of_CoopGraph_is_refused_in_words(string type, string body, string reason)
    {
        using var service = new OddService("200 OK", $"Content-Type: {type}\r\n", body);

        var (code, output, error) = await RunAsync("reports", "--server", service.Address);

        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith($"{service.Address} answers, but not as CoopGraph does: {reason}. ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_charset_that_does_not_exist_does_not_matter()
    {
        using var service = new OddService("200 OK", "Content-Type: application/json; charset=bogus\r\n", "{\"reports\":[]}");

        Assert.Equal((0, "", ""), await RunAsync("reports", "--server", service.Address));
    }

    [Theory]
    [InlineData("503 Busy", "application/problem+json", "{\"detail\": \"x", 500, 5, 2)]
    [InlineData("503 Busy", "text/html; charset=bogus", "<html></html>", 13, 5, 2)]
    [InlineData("400 Bad Request", "application/json; charset=bogus", "{\"detail\":\"caf\u00e9\"}", 17, 4, 1)]
    [InlineData("403 Forbidden", "application/json", "[1", 2, 6, 1)]
    public async Task A_refusal_has_the_code_of_its_status_whatever_its_body_is(string status, string type, string body, int length, int expected, int tries)
    {
        using var service = new OddService(status, $"Content-Type: {type}\r\n", body, length);

        var (code, output, error) = await RunAsync("reports", "--server", service.Address, "--retry", "1");

        Assert.Equal((expected, "", $"{service.Address}/ answered {status[..3]}.\n"), (code, output, error));
        Assert.Equal(tries, service.Answers);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        using var service = new OddService("302 Found", "Location: http://127.0.0.1:1/\r\n", "");

        Assert.Equal((1, "", $"{service.Address}/ answered 302.\n"), await RunAsync("report", "rankings", "--out", "a.csv", "--server", service.Address));
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => data.RunAsync(_folder, arguments);
}
