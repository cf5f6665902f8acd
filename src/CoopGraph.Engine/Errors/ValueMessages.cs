using System.Text.RegularExpressions;

namespace CoopGraph.Engine.Errors;

/// <summary>Bounds messages about wrong values, and removes the names of GraphQL.NET's classes from them.</summary>
internal static partial class ValueMessages
{
    /// <summary>The maximum length of a message, in characters. The rest of a longer one repeats the client's input.</summary>
    public const int MaxLength = 500;

    /// <summary>Replaces a message that names classes, and shortens one that is too long.</summary>
    /// <param name="message">The message. That of a wrong value is already in the schema's terms.</param>
    public static string Clean(string message) =>
        Shorten(MentionsClasses(message) ? WhereItIs().Match(message).Value + "The value is not valid." : message);

    /// <summary>Shortens a message that is too long.</summary>
    public static string Shorten(string message)
    {
        if (message.Length <= MaxLength)
            return message;
        var end = char.IsHighSurrogate(message[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return message[..end] + "…";
    }

    private static bool MentionsClasses(string message)
        => message.Contains("System.", StringComparison.Ordinal) || message.Contains("CLR type", StringComparison.Ordinal)
            || message.Contains("GraphType", StringComparison.Ordinal) || message.Contains(" for an Int", StringComparison.Ordinal);

    // The sentence that names the place.
    [GeneratedRegex(@"^(Variable '\$[\w.\[\]]+'|Argument '[\w.\[\]]+') is invalid\. ")]
    private static partial Regex WhereItIs();
}
