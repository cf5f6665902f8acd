using System.Text;
using System.Xml.Linq;
using CoopGraph.Reports.Exports;

namespace CoopGraph.Api.Tests.Exports;

/// <summary>Tests that no text breaks the XML of an export.</summary>
public sealed class SafeXmlTests
{
    [Theory]
    [InlineData("肥东县", "肥东县")]
    [InlineData("a <b> & \"c\" ]]> --", "a <b> & \"c\" ]]> --")]
    [InlineData("\0a\u0001b\u001Fc", "\uFFFDa\uFFFDb\uFFFDc")]
    [InlineData("a\uFFFEb\uFFFF", "a\uFFFDb\uFFFD")]
    [InlineData("𠮷", "𠮷")]
    [InlineData("", "")]
    public async Task A_text_is_read_as_it_was_with_U_FFFD_for_what_XML_cannot_contain(string text, string read)
    {
        var root = await RoundTripAsync(text);

        Assert.Equal(read, root.Attribute("a")!.Value);
        Assert.Equal(read, root.Value);
    }

    // Not in the attributes above: a lone surrogate does not survive the metadata of an assembly.
    [Fact]
    public async Task A_lone_surrogate_becomes_U_FFFD()
    {
        var pair = "𠮷";

        var root = await RoundTripAsync($"{pair[0]}a{pair[1]}{pair}{pair[0]}");

        Assert.Equal($"\uFFFDa\uFFFD{pair}\uFFFD", root.Value);
    }

    private static async Task<XElement> RoundTripAsync(string text)
    {
        using var output = new MemoryStream();
        using (var xml = new SafeXml(output, "urn:test"))
        {
            xml.Start("root");
            xml.Attribute("a", text);
            xml.Text(text);
            xml.End();
            await xml.SendAsync(CancellationToken.None);
        }

        return XElement.Parse(Encoding.UTF8.GetString(output.ToArray()));
    }
}
