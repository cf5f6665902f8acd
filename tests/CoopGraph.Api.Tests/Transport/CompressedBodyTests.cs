using System.IO.Compression;
using System.Net;
using System.Text;
using CoopGraph.Api.Tests.Support;

namespace CoopGraph.Api.Tests.Transport;

public class CompressedBodyTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Question = """{"query":"{ county(by: {code: \"340122\"}) { code } }"}""";

    private readonly HttpClient _client = api.Client();

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity")]
    public async Task A_compressed_body_is_read(string coding)
    {
        var answer = await PostAsync(Compressed(coding, Encoding.UTF8.GetBytes(Question)), coding);

        Assert.Equal("340122", answer.Data.GetProperty("county").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_small_body_that_becomes_a_huge_one_is_refused(string coding)
    {
        var bomb = Compressed(coding, Enumerable.Repeat((byte)' ', 100 * 1024 * 1024).ToArray());

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var answer = await PostAsync(bomb, coding);

        Assert.True(bomb.Length < 256 * 1024);
        answer.IsRefused(HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 20 * 1024 * 1024);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_limit_is_one_for_the_decompressed_bytes(int more, bool isTaken)
    {
        var body = Encoding.UTF8.GetBytes(Question + new string(' ', 256 * 1024 + more - Question.Length));

        Assert.Equal(isTaken, (await PostAsync(Compressed("gzip", body), "gzip")).Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_compressed_body_over_the_limit_is_refused()
        => (await PostAsync(new byte[256 * 1024 + 1], "gzip")).IsRefused(HttpStatusCode.RequestEntityTooLarge, "REQUEST_TOO_LARGE");

    [Theory]
    [InlineData("zstd")]
    [InlineData("compress")]
    [InlineData("gzip, gzip")]
    [InlineData("gzip, br")]
    [InlineData("utf-8")]
    public async Task Another_coding_is_refused_with_the_list_of_those_that_are_taken(string coding)
    {
        var answer = await PostAsync(Encoding.UTF8.GetBytes(Question), coding);

        answer.IsRefused(HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_CONTENT_ENCODING");
        Assert.Equal("gzip, br, deflate", string.Join(", ", answer.Headers.GetValues("Accept-Encoding")));
        Assert.Contains("gzip, br, deflate", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_damaged_body_is_refused(string coding)
    {
        (await PostAsync(Encoding.UTF8.GetBytes(Question), coding)).IsRefused(HttpStatusCode.BadRequest, "BAD_REQUEST");
        var whole = Compressed(coding, Encoding.UTF8.GetBytes(Question));
        (await PostAsync(whole[..(whole.Length / 2)], coding)).IsRefused(HttpStatusCode.BadRequest, "BAD_REQUEST");
        (await PostAsync([], coding)).IsRefused(HttpStatusCode.BadRequest, "BAD_REQUEST");
    }

    private Task<Answer> PostAsync(byte[] body, string coding)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return _client.SendAsync(HttpMethod.Post, "/graphql", GraphQLClient.GraphQLResponse, content);
    }

    private static byte[] Compressed(string coding, byte[] body)
    {
        using var compressed = new MemoryStream();
        using (Stream coder = coding.ToUpperInvariant() switch
        {
            "GZIP" or "X-GZIP" => new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true),
            "BR" => new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true),
            "DEFLATE" => new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true),
            _ => new BufferedStream(compressed),
        })
        {
            coder.Write(body);
            coder.Flush();
            if (coder is BufferedStream)
                return compressed.ToArray();
        }

        return compressed.ToArray();
    }
}
