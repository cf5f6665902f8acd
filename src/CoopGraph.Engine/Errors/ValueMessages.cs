using System.Text.RegularExpressions;

namespace CoopGraph.Engine.Errors;

/// <summary>Says what is wrong with a value in the schema's words, where GraphQL.NET speaks of its own classes.</summary>
internal static partial class ValueMessages
{
    /// <summary>The longest message; the rest of a longer one repeats what the client sent.</summary>
    public const int MaxLength = 500;

    private const string ConversionFailed = "Unable to convert '";

    // What stands between the value and the type, most specific first.
    private static readonly string[] Separators =
    [
        "' value of type '", "' literal from AST representation to the scalar type '", "' to '",
    ];

    /// <param name="message">GraphQL.NET's message.</param>
    /// <param name="reason">The exception behind it, if any.</param>
    public static string Clean(string message, Exception? reason)
    {
        var start = message.IndexOf(ConversionFailed, StringComparison.Ordinal);
        if (start >= 0)
        {
            // A scalar says with a FormatException, in words for the client, what it expects.
            var words = reason is FormatException ? reason.Message : NotValid(message[(start + ConversionFailed.Length)..]);
            message = message[..start] + words;
        }

        if (MentionsClasses(message))
            message = WhereItIs().Match(message).Value + "The value is not valid.";
        return Shorten(message);
    }

    public static string Shorten(string message)
    {
        if (message.Length <= MaxLength)
            return message;
        var end = char.IsHighSurrogate(message[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return message[..end] + "…";
    }

    // By position, not with a pattern: the value is the client's, may be long, and may hold what a pattern looks for many times over.
    private static string NotValid(string valueAndType)
    {
        foreach (var separator in Separators)
        {
            var end = valueAndType.LastIndexOf(separator, StringComparison.Ordinal);
            if (end < 0)
                continue;
            var type = TypeName().Match(valueAndType, end).Groups["type"].Value;
            var value = valueAndType[..end];
            // The engine prints lists and objects by the names of its classes.
            return value.Contains("System.", StringComparison.Ordinal)
                ? $"The value is not a valid {type}."
                : $"'{value}' is not a valid {type}.";
        }

        return "The value is not valid.";
    }

    private static bool MentionsClasses(string message)
        => message.Contains("System.", StringComparison.Ordinal) || message.Contains("CLR type", StringComparison.Ordinal)
            || message.Contains("GraphType", StringComparison.Ordinal) || message.Contains(" for an Int", StringComparison.Ordinal);

    // The type's name is the last word in quotes, before the reason that a literal may have.
    [GeneratedRegex(@"(to|to the scalar type) '(?<type>\w+)'")]
    private static partial Regex TypeName();

    // "Variable '$first' is invalid. ..." and "Invalid literal for argument 'first' of field 'x'. ...": the sentence that says where.
    [GeneratedRegex(@"^(Variable '\$[\w.\[\]]+' is invalid|Invalid (literal|value) for [\w' ]+|Argument '\w+' has invalid value)\. ")]
    private static partial Regex WhereItIs();
}
