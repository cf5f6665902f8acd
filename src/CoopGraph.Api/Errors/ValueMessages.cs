using System.Text.RegularExpressions;

namespace CoopGraph.Api.Errors;

/// <summary>Says what is wrong with a value in the schema's words, where GraphQL.NET speaks of its own classes.</summary>
internal static partial class ValueMessages
{
    /// <summary>The longest message; the rest of a longer one repeats what the client sent.</summary>
    public const int MaxLength = 500;

    /// <param name="message">GraphQL.NET's message.</param>
    /// <param name="reason">The exception behind it, if any.</param>
    public static string Clean(string message, Exception? reason)
    {
        // A scalar says with a FormatException, in words for the client, what it expects.
        if (reason is FormatException && VariableConversion().Match(message) is { Success: true } variable)
            message = message[..variable.Index] + reason.Message;
        message = Conversion().Replace(message, NotValid);
        message = VariableConversion().Replace(message, NotValid);
        if (MentionsClasses(message))
            message = Lead(message) + "The value is not valid.";
        return Shorten(message);
    }

    public static string Shorten(string message)
    {
        if (message.Length <= MaxLength)
            return message;
        var end = char.IsHighSurrogate(message[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return message[..end] + "…";
    }

    private static string NotValid(Match match)
    {
        var value = match.Groups["value"].Value;
        var type = match.Groups["type"].Value;
        return value.Contains("System.", StringComparison.Ordinal) ? $"The value is not a valid {type}." : $"'{value}' is not a valid {type}.";
    }

    private static bool MentionsClasses(string message)
        => message.Contains("System.", StringComparison.Ordinal) || message.Contains("CLR type", StringComparison.Ordinal)
            || message.Contains("GraphType", StringComparison.Ordinal) || message.Contains(" for an Int", StringComparison.Ordinal);

    // "Variable '$first' is invalid. ..." and "Invalid literal for argument 'first' of field 'x'. ...": the sentence that says where.
    private static string Lead(string message)
        => WhereItIs().Match(message) is { Success: true } lead ? lead.Value : "";

    [GeneratedRegex(@"Unable to convert '(?<value>.*)' (value of type '[^']*'|literal from AST representation) to the scalar type '(?<type>\w+)'(; .*)?", RegexOptions.Singleline)]
    private static partial Regex Conversion();

    [GeneratedRegex(@"Unable to convert '(?<value>.*)' to '(?<type>\w+)'$", RegexOptions.Singleline)]
    private static partial Regex VariableConversion();

    [GeneratedRegex(@"^(Variable '\$[\w.\[\]]+' is invalid|Invalid (literal|value) for [\w' ]+|Argument '\w+' has invalid value)\. ")]
    private static partial Regex WhereItIs();
}
