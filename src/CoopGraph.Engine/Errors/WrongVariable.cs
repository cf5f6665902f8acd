using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Validation;

namespace CoopGraph.Engine.Errors;

/// <summary>Finds the variable with a value that an operation could not take.</summary>
public static partial class WrongVariable
{
    /// <summary>Returns the name of the first such variable, without the dollar sign; null if no variable is wrong.</summary>
    // The error has it in its message only.
    public static string? In(ExecutionResult failed) => failed.Errors?.OfType<InvalidVariableError>().FirstOrDefault() is { } wrong ? In(wrong) : null;

    /// <summary>Returns the name of the variable that an error is about, without the dollar sign; null if it is about none.</summary>
    public static string? In(ExecutionError wrong) => Name().Match(wrong.Message) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^Variable '\$(\w+)")]
    private static partial Regex Name();
}
