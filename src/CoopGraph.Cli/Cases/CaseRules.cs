using System.Text.Json;
using CoopGraph.Cli.Sheets;

namespace CoopGraph.Cli.Cases;

/// <summary>The ids of the rules for the form of a table of cases. Rules of the model have the names that they have in the API.</summary>
internal static class CaseRules
{
    /// <summary>A header is that of a known column, each once, and the needed columns are there.</summary>
    public static string Header => SheetRules.Header;

    /// <summary>A cell has one of the words of its column.</summary>
    public static string Word => "WORD";

    /// <summary>A date is one of the calendar.</summary>
    public static string Date => "DATE";

    /// <summary>A number is in digits.</summary>
    public static string Number => "NUMBER";

    /// <summary>A cell is filled in.</summary>
    public static string Required => "REQUIRED";

    /// <summary>There is a role for each party.</summary>
    public static string RoleCount => "ROLE_COUNT";

    /// <summary>A case with the key of a row is in the data, and has the revision that the row names.</summary>
    public static string CaseId => "CASE_ID";

    /// <summary>Returns the id of a rule of the model.</summary>
    public static string Of(CaseRule? rule) => JsonNamingPolicy.SnakeCaseUpper.ConvertName((rule ?? CaseRule.Text).ToString());
}
