using System.Text.RegularExpressions;

namespace CoopGraph.Engine.Errors;

/// <summary>Rewrites messages about wrong values in the schema's terms, because GraphQL.NET names its own classes in them.</summary>
internal static partial class ValueMessages
{
    /// <summary>The maximum length of a message, in characters. The rest of a longer one repeats the client's input.</summary>
    public const int MaxLength = 500;

    private const string ConversionFailed = "Unable to convert '";

    // The texts between the value and the type, most specific first.
    private static readonly string[] Separators =
    [
        "' value of type '", "' literal from AST representation to the scalar type '", "' to '",
    ];

    /// <summary>Rewrites a message, and shortens it if it is too long.</summary>
    /// <param name="message">GraphQL.NET's message.</param>
    /// <param name="reason">The exception that caused it, if any.</param>
    public static string Clean(string message, Exception? reason)
    {
        // GraphQL.NET loses the name of a list type.
        message = message.Replace("Expected '!', found null.", "Expected a list, found null.", StringComparison.Ordinal);
        var start = message.IndexOf(ConversionFailed, StringComparison.Ordinal);
        if (start >= 0)
        {
            // A scalar throws a FormatException with a message for the client that describes the expected format.
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

    // It searches by position, not with a pattern: the value comes from the client, may be long, and may match a pattern many times.
    private static string NotValid(string valueAndType)
    {
        foreach (var separator in Separators)
        {
            var end = valueAndType.LastIndexOf(separator, StringComparison.Ordinal);
            if (end < 0)
                continue;
            var type = TypeName().Match(valueAndType, end).Groups["type"].Value;
            var value = valueAndType[..end];
            // GraphQL.NET prints lists and objects as the names of their classes.
            return value.Contains("System.", StringComparison.Ordinal)
                ? $"The value is not a valid {type}."
                : $"'{value}' is not a valid {type}.";
        }

        return "The value is not valid.";
    }

    private static bool MentionsClasses(string message)
        => message.Contains("System.", StringComparison.Ordinal) || message.Contains("CLR type", StringComparison.Ordinal)
            || message.Contains("GraphType", StringComparison.Ordinal) || message.Contains(" for an Int", StringComparison.Ordinal);

    // The type's name is the last word in quotes, before the reason that may follow for a literal.
    [GeneratedRegex(@"(to|to the scalar type) '(?<type>\w+)'")]
    private static partial Regex TypeName();

    // "Variable '$first' is invalid. ..." and "Invalid literal for argument 'first' of field 'x'. ...": the sentence that names the place.
    [GeneratedRegex(@"^(Variable '\$[\w.\[\]]+' is invalid|Invalid (literal|value) for [\w' ]+|Argument '\w+' has invalid value)\. ")]
    private static partial Regex WhereItIs();
}
