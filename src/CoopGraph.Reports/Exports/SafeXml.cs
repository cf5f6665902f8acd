using System.Text;
using System.Xml;

namespace CoopGraph.Reports.Exports;

/// <summary>
/// XML that is written in memory and sent part by part. Characters that XML 1.0 cannot contain, such as control characters and lone
/// surrogates, become U+FFFD.
/// </summary>
internal sealed class SafeXml : IDisposable
{
    private readonly MemoryStream _buffer = new();
    private readonly Stream _output;
    private readonly string _space;
    private readonly XmlWriter _xml;

    /// <summary>Begins a document.</summary>
    /// <param name="output">The destination. It stays open.</param>
    /// <param name="space">The namespace of all elements.</param>
    public SafeXml(Stream output, string space)
    {
        (_output, _space) = (output, space);
        _xml = XmlWriter.Create(_buffer, new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = " ",
            NewLineChars = "\n",
        });
        _xml.WriteStartDocument();
    }

    /// <summary>Begins an element.</summary>
    public void Start(string name) => _xml.WriteStartElement(name, _space);

    /// <summary>Writes an attribute; nothing if it has no value.</summary>
    public void Attribute(string name, string? value)
    {
        if (value is not null)
            _xml.WriteAttributeString(name, XmlCharacters.Clean(value));
    }

    /// <summary>Writes an element with a text.</summary>
    public void Text(string name, string value) => _xml.WriteElementString(name, _space, XmlCharacters.Clean(value));

    /// <summary>Writes text inside an element.</summary>
    public void Text(string value) => _xml.WriteString(XmlCharacters.Clean(value));

    /// <summary>Ends the element.</summary>
    public void End() => _xml.WriteEndElement();

    /// <summary>Sends what is written so far.</summary>
    public async Task SendAsync(CancellationToken cancellation)
    {
        _xml.Flush();
        await _output.WriteAsync(_buffer.GetBuffer().AsMemory(0, (int)_buffer.Length), cancellation);
        await _output.FlushAsync(cancellation);
        _buffer.SetLength(0);
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();
}
