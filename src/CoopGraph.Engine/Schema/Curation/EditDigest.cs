using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CoopGraph.Engine.Schema;

/// <summary>Takes the digest of an edit, by which a key is not used for two edits.</summary>
internal static class EditDigest
{
    /// <summary>Returns the digest of an edit, as 64 lower-case hexadecimal digits.</summary>
    /// <param name="field">The name of the mutation.</param>
    /// <param name="input">Its input.</param>
    public static string Of(string field, EditInput input)
    {
        var text = new StringBuilder(field).Append('\n');
        Write(text, input);
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
