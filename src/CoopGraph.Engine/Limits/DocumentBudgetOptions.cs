using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// How large a document may be, and how much an operation may ask for; configuration section <c>GraphQL:Budget</c>. All limits are
/// inclusive, and count the whole document, also operations in it that are not run.
/// </summary>
public sealed class DocumentBudgetOptions
{
    /// <summary>The section's name in the configuration.</summary>
    public const string Section = "GraphQL:Budget";

    /// <summary>Characters of the document, comments and blanks included. Default 15,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxCharacters { get; set; } = 15_000;

    /// <summary>
    /// Fields as written. Default 400. Danger: validation compares fields of one name with each other, so its time grows with the
    /// square of this number; 400 cost milliseconds, 5,000 cost seconds.
    /// </summary>
    [Range(1, 10_000)]
    public int MaxFields { get; set; } = 400;

    /// <summary>Aliases. Default 60.</summary>
    [Range(0, 10_000)]
    public int MaxAliases { get; set; } = 60;

    /// <summary>Fields at the root of any one operation, through fragments too. Default 40.</summary>
    [Range(1, 10_000)]
    public int MaxRootFields { get; set; } = 40;

    /// <summary>Operations. Default 40, so that a page of examples is one document.</summary>
    [Range(1, 1_000)]
    public int MaxOperations { get; set; } = 40;

    /// <summary>Fragment definitions. Default 50.</summary>
    [Range(0, 1_000)]
    public int MaxFragments { get; set; } = 50;

    /// <summary>Inline fragments and fragment spreads, as written. Default 200.</summary>
    [Range(0, 10_000)]
    public int MaxSpreads { get; set; } = 200;

    /// <summary>Directives. Default 50.</summary>
    [Range(0, 10_000)]
    public int MaxDirectives { get; set; } = 50;

    /// <summary>Variables that the operations declare. Default 100.</summary>
    [Range(0, 10_000)]
    public int MaxVariables { get; set; } = 100;

    /// <summary>Arguments and literal values, each list, list item, object and object field counted. Default 1,000.</summary>
    [Range(1, 100_000)]
    public int MaxValues { get; set; } = 1_000;

    /// <summary>
    /// Levels of fields, through fragments too. Default 16: the introspection query that most tools send has 15.
    /// </summary>
    [Range(1, 60)]
    public int MaxDepth { get; set; } = 16;

    /// <summary>Fields when every fragment is written out where it is used. Default 5,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxExpandedFields { get; set; } = 5_000;

    /// <summary>
    /// Objects that the operation's answer may hold at worst, introspection apart; see <see cref="NodeLimitRule"/>. Default 50,000.
    /// </summary>
    [Range(1, 100_000_000)]
    public int MaxNodes { get; set; } = 50_000;

    /// <summary>
    /// Fields that the operation's answer may hold at worst, introspection included; see <see cref="FieldLimitRule"/>. Default 1,000,000;
    /// the fullest introspection query of a schema of 150 types counts about 250,000.
    /// </summary>
    [Range(1, 1_000_000_000)]
    public int MaxAnswerFields { get; set; } = 1_000_000;

    /// <summary>Errors in one answer; a last one tells how many more there were. Default 25.</summary>
    [Range(1, 1_000)]
    public int MaxErrors { get; set; } = 25;
}
