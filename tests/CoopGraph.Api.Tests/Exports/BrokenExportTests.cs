using System.Net;
using System.Text;
using CoopGraph.Api.Tests.Support;
using CoopGraph.Engine.Exports;
using CoopGraph.Reports.Catalog;
using CoopGraph.Reports.Exports;
using CoopGraph.Reports.Formats;
using CoopGraph.Storage;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Api.Tests.Exports;

/// <summary>Tests that an export never looks whole if it fails half-way, and that data which move are read again.</summary>
public sealed class BrokenExportTests
{
    [Theory]
    [InlineData("")]
    [InlineData("gzip")]
    public async Task A_failure_after_the_first_bytes_breaks_the_connection(string coding)
    {
        using var api = new LoopbackApi(services => services.AddSingleton<Export, Breaking>());
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, api.Url.Replace("/graphql", "/exports/breaking.txt", StringComparison.Ordinal));
        if (coding.Length > 0)
            request.Headers.Add("Accept-Encoding", coding);

        await Assert.ThrowsAnyAsync<HttpRequestException>(async () =>
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            await response.Content.ReadAsByteArrayAsync();
        });
    }

    [Fact]
    public async Task A_store_that_is_gone_has_its_status()
    {
        using var api = new LoopbackApi(FaultyStore.Insert);
        ((FaultyStore)api.Services.GetRequiredService<ICoopGraphStore>()).OnAsk = (_, _) => new StoreUnavailableException("gone");

        var answer = await GetAsync(api);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("STORE_UNAVAILABLE", answer.Json.GetProperty("code").GetString());
        Assert.False(answer.Headers.Contains("X-Data-Version"));
    }

    [Theory]
    [InlineData(2, true, HttpStatusCode.OK, 2)]
    [InlineData(int.MaxValue, true, HttpStatusCode.OK, 3)]
    [InlineData(int.MaxValue, false, HttpStatusCode.ServiceUnavailable, 3)]
    public async Task Data_that_change_while_they_are_read_are_read_again_and_at_last_from_the_record(int settled, bool hasVersions, HttpStatusCode status, int confirmed)
    {
        using var api = new LoopbackApi(FaultyStore.Insert);
        var store = (FaultyStore)api.Services.GetRequiredService<ICoopGraphStore>();
        store.Forget();
        store.OnConfirm = number => number >= settled;
        store.HasVersions = hasVersions;

        var answer = await GetAsync(api);

        Assert.Equal(status, answer.Status);
        Assert.Equal(confirmed, store.Confirmed);
    }

    private static async Task<Answer> GetAsync(LoopbackApi api)
    {
        using var client = new HttpClient();
        return await client.SendAsync(HttpMethod.Get, api.Url.Replace("/graphql", "/exports/network.graphml", StringComparison.Ordinal), null);
    }

    private sealed class Breaking(ICoopGraphStore store) : Export("breaking", "Breaking", "It fails after its first bytes.")
    {
        public override IReadOnlyList<ReportParameter> Parameters => [];

        public override IReadOnlyList<ExportFormat> Formats { get; } = [new("txt", "text/plain", "Text.")];

        public override async Task<ExportContent> OpenAsync(Inputs variables, ExportFormat format, CancellationToken cancellation) =>
            new Content((await store.OpenAsync(cancellation)).Dataset);

        private sealed class Content(Dataset dataset) : ExportContent(dataset, dataset.Window.Last, ExportWarnings.Of(dataset, null, hasSynthetic: false))
        {
            public override async Task<long?> WriteAsync(FormatOptions options, Stream output, CancellationToken cancellation)
            {
                await output.WriteAsync(Encoding.UTF8.GetBytes(new string('a', 100_000)), cancellation);
                await output.FlushAsync(cancellation);
                throw new InvalidOperationException("gone");
            }
        }
    }
}
