using GraphQL;

namespace CoopGraph.Engine.Resolvers;

/// <summary>A fact to know before an answer is used. An answer with warnings is complete, and no error.</summary>
/// <param name="Code">The code, for programs.</param>
/// <param name="Message">The message, for people.</param>
public sealed record Warning(WarningCode Code, string Message)
{
    private const string WithoutSynthetic = "`provenance: {neq: SYNTHETIC}` in a filter of cases or partners leaves them out.";

    /// <summary>Returns the warning about synthetic cases.</summary>
    /// <param name="part">The thing in which they have a part, as it follows "in": "this answer".</param>
    internal static Warning OfSynthetic(string part) =>
        new(WarningCode.SyntheticData, $"{OfSyntheticOnly(part)} {WithoutSynthetic}");

    /// <summary>Returns the warning about synthetic cases in several fields of a response.</summary>
    /// <param name="part">The thing in which they have a part, as it follows "in": "this answer".</param>
    /// <param name="fields">The fields, by the response keys that lead to them.</param>
    internal static Warning OfSynthetic(string part, IEnumerable<string> fields) => new(
        WarningCode.SyntheticData,
        $"{OfSyntheticOnly(part)} They are in, or were counted for: {string.Join(", ", fields)}. {WithoutSynthetic}");

    private static string OfSyntheticOnly(string part) => $"Generated cases, which are no real place's record, have a part in {part}.";
}

/// <summary>The code of a warning, in fields `warnings` and in `extensions.warnings`.</summary>
public enum WarningCode
{
    /// <summary>Generated cases have a part in the answer.</summary>
    SyntheticData,

    /// <summary>The unit has another level than the field. It is in `extensions.warnings` only, because the field is null.</summary>
    WrongLevel,

    /// <summary>No unit ever had the code. It is in `extensions.warnings` only, because the field is null.</summary>
    UnknownCode,

    /// <summary>The code was not in force on the requested day. It is in `extensions.warnings` only, because the field is null.</summary>
    NotInForce,
}

/// <summary>Names the codes of warnings.</summary>
internal static class WarningCodes
{
    /// <summary>Returns the name of a code as the schema has it, such as SYNTHETIC_DATA.</summary>
    public static string Name(this WarningCode code) => code.ToString().ToConstantCase();
}
