using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Execution;

/// <summary>
/// Tests that execution with a plan gives the same responses as execution without one, which a directive of the request causes.
/// </summary>
public sealed class SameAnswersTests(ApiFactory factory) : IClassFixture<ApiFactory>
{
    [Theory]
    [MemberData(nameof(Example.Operations), MemberType = typeof(Example))]
    public async Task A_directive_that_changes_nothing_changes_nothing(string file, string operation)
    {
        var client = factory.CreateClient();
        var document = Example.Read(file);
        var start = document.IndexOf('{', document.IndexOf($"query {operation}", StringComparison.Ordinal));

        var planned = await client.AskOperationAsync(document.Insert(start + 1, " kind: __typename "), operation);
        var unplanned = await client.AskOperationAsync(document.Insert(start + 1, " kind: __typename @include(if: true) "), operation);

        Assert.Empty(planned.Errors);
        Assert.Equal(unplanned.Text, planned.Text);
        Assert.Equal("Query", planned.Data.GetProperty("kind").GetString());
    }
}
