using System.Globalization;
using System.Text;

namespace CoopGraph.Api.Tests.Limits;

/// <summary>Creates documents that cost a GraphQL server far more than their size suggests.</summary>
internal static class Attacks
{
    public static string Repeat(string part, int times) => new StringBuilder().Insert(0, part, times).ToString();

    /// <summary>Returns fragments that each use the previous one twice, so n levels expand to 2^n fields.</summary>
    public static string DoublingFragments(int levels)
    {
        var document = new StringBuilder("{ ...f").Append(levels).Append(" } fragment f0 on Query { __typename }");
        for (var level = 1; level <= levels; level++)
            document.Append(CultureInfo.InvariantCulture, $" fragment f{level} on Query {{ ...f{level - 1} ...f{level - 1} }}");
        return document.ToString();
    }

    /// <summary>
    /// Returns fragments as <see cref="DoublingFragments"/> does, but each use is below a field, so that the uses must be merged.
    /// </summary>
    public static string DoublingBelowFields(int levels, int times = 2)
    {
        var document = new StringBuilder($" fragment f{levels} on __Type {{ name }}");
        for (var level = 0; level < levels; level++)
        {
            var uses = Repeat($" ofType {{ ...f{level + 1} }}", times);
            document.Append(CultureInfo.InvariantCulture, $" fragment f{level} on __Type {{{uses} }}");
        }

        return document.ToString();
    }

    /// <summary>Returns fragments that form a cycle.</summary>
    public static string Cycle(int length)
    {
        var document = new StringBuilder("{ ...f0 }");
        for (var i = 0; i < length; i++)
        {
            var next = (i + 1) % length;
            document.Append(CultureInfo.InvariantCulture, $" fragment f{i} on Query {{ __typename ...f{next} ...f{next} }}");
        }

        return document.ToString();
    }
}
