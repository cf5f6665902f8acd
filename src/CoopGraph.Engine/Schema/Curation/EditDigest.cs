using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>Takes the digest of an edit, by which a key is not used for two edits.</summary>
internal static class EditDigest
{
    /// <summary>Returns the digest of a field with its input, as 64 lower-case hexadecimal digits.</summary>
    /// <param name="context">The field.</param>
    /// <param name="reason">The reason of the edit.</param>
    public static string Of(IResolveFieldContext context, string reason)
    {
        var text = new StringBuilder(context.FieldDefinition.Name).Append('\n').Append(reason).Append('\n');
        Write(text, context.Arguments!["input"].Value);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null;");
                break;
            case string given:
                text.Append(given.Length).Append(':').Append(given).Append(';');
                break;
            case CooperationPatch patch:
                foreach (var (name, part) in patch.Given.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    text.Append(name).Append('=');
                    Write(text, part);
                }

                break;
            case IEnumerable list:
                text.Append('[');
                foreach (var item in list)
                    Write(text, item);
                text.Append(']');
                break;
            case IFormattable number:
                text.Append(number.ToString(null, CultureInfo.InvariantCulture)).Append(';');
                break;
            case var record when record.GetType().Assembly == typeof(EditDigest).Assembly:
                foreach (var property in record.GetType().GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    text.Append(property.Name).Append('=');
                    Write(text, property.GetValue(record));
                }

                break;
            default:
                text.Append(value).Append(';');
                break;
        }
    }
}
