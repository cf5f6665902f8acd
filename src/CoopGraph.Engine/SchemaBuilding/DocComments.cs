using System.Collections.Concurrent;
using System.Reflection;
using System.Xml;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>
/// The doc comments of an assembly, from the XML file that the compiler writes next to it: the summaries of types and members, and the texts
/// of parameters. The file is read once from start to end, since a search for each member would read it a thousand times.
/// </summary>
internal sealed class DocComments
{
    private static readonly ConcurrentDictionary<Assembly, DocComments> Read = new();
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private DocComments(string file)
    {
        if (!File.Exists(file))
            return;
        using var reader = XmlReader.Create(file, new XmlReaderSettings { IgnoreComments = true, IgnoreWhitespace = false });
        string? member = null;
        while (!reader.EOF)
        {
            var (isElement, name) = (reader.NodeType == XmlNodeType.Element, reader.LocalName);
            if (isElement && name == "member")
                member = WithoutParameters(reader.GetAttribute("name")!);
            if (isElement && member is not null && name == "summary")
                _texts.TryAdd(member, TextOf(reader));
            else if (isElement && member is not null && name == "param" && reader.GetAttribute("name") is { } parameter)
                _texts.TryAdd($"{member}#{parameter}", TextOf(reader));
            else
                reader.Read();
        }
    }

    /// <summary>Returns the summary of a type; null if it has none.</summary>
    public static string? Of(Type type) => Find(type, $"T:{NameOf(type)}");

    /// <summary>Returns the summary of a property, a method or a member of an enumeration; null if it has none.</summary>
    public static string? Of(MemberInfo member) => Find(member.DeclaringType!, Key(member));

    /// <summary>Returns the text of a parameter of a method; null if it has none.</summary>
    public static string? Of(ParameterInfo parameter) => Find(parameter.Member.DeclaringType!, $"{Key(parameter.Member)}#{parameter.Name}");

    private static string? Find(Type type, string key)
    {
        var comments = Read.GetOrAdd(type.Assembly, assembly => new DocComments(Path.ChangeExtension(assembly.Location, "xml")));
        return comments._texts.GetValueOrDefault(key) is { Length: > 0 } text ? text : null;
    }

    private static string Key(MemberInfo member) => $"{Kind(member)}:{NameOf(member.DeclaringType!)}.{member.Name}";

    private static char Kind(MemberInfo member) => member switch
    {
        PropertyInfo => 'P',
        FieldInfo => 'F',
        _ => 'M',
    };

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    // Methods that are fields have no overloads.
    private static string WithoutParameters(string name) => name.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;

    // The text with that of the elements within, such as <c>; afterwards the reader is behind the element.
    private static string TextOf(XmlReader reader)
    {
        using var element = reader.ReadSubtree();
        var text = new System.Text.StringBuilder();
        while (element.Read())
        {
            if (element.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                text.Append(element.Value);
        }

        element.Close();
        reader.Read();
        return text.ToString();
    }
}
