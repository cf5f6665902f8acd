using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Limits;

public class ErrorCapTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task After_25_errors_one_line_tells_how_many_more_there_are()
    {
        var fields = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"nosuchfield{i}"));

        var answer = await api.Client().AskAsync($"{{ {fields} }}");

        Assert.Equal(26, answer.Errors.Length);
        var last = answer.Errors[^1];
        Assert.Equal("There are 5 more errors.", last.GetProperty("message").GetString());
        Assert.Equal(5, last.GetProperty("extensions").GetProperty("more").GetInt32());
        Assert.Equal("MORE_ERRORS", last.GetProperty("extensions").GetProperty("code").GetString());
    }
}
