using System.ComponentModel.DataAnnotations;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// The limits on the size of a document and on the response that an operation can have; configuration section <c>GraphQL:Budget</c>. All
/// limits are inclusive. The limits on the document count all of it, including operations that do not run.
/// </summary>
public sealed class DocumentBudgetOptions
{
    /// <summary>The name of the section in the configuration.</summary>
    public const string Section = "GraphQL:Budget";

    /// <summary>The maximum number of characters in the document, including comments and blanks. Default 20,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxCharacters { get; set; } = 20_000;

    /// <summary>
    /// The maximum number of fields as written. Default 600. Danger: validation compares fields of one name with each other, so its time
    /// grows with the square of this number. 600 cost some 30 milliseconds, 5,000 cost seconds. The examples of the IDE are one document of some 500.
    /// </summary>
    [Range(1, 10_000)]
    public int MaxFields { get; set; } = 600;

    /// <summary>The maximum number of aliases. Default 60.</summary>
    [Range(0, 10_000)]
    public int MaxAliases { get; set; } = 60;

    /// <summary>The maximum number of fields at the root of any one operation, including those in fragments. Default 40.</summary>
    [Range(1, 10_000)]
    public int MaxRootFields { get; set; } = 40;

    /// <summary>The maximum number of operations. Default 40, so that a page of examples fits in one document.</summary>
    [Range(1, 1_000)]
    public int MaxOperations { get; set; } = 40;

    /// <summary>The maximum number of fragment definitions. Default 50.</summary>
    [Range(0, 1_000)]
    public int MaxFragments { get; set; } = 50;

    /// <summary>The maximum number of inline fragments and fragment spreads, as written. Default 200.</summary>
    [Range(0, 10_000)]
    public int MaxSpreads { get; set; } = 200;

    /// <summary>The maximum number of directives. Default 50.</summary>
    [Range(0, 10_000)]
    public int MaxDirectives { get; set; } = 50;

    /// <summary>The maximum number of variables that the operations declare. Default 100.</summary>
    [Range(0, 10_000)]
    public int MaxVariables { get; set; } = 100;

    /// <summary>
    /// The maximum number of arguments and literal values. Each list, list item, object and object field counts. Default 1,000.
    /// </summary>
    [Range(1, 100_000)]
    public int MaxValues { get; set; } = 1_000;

    /// <summary>
    /// The maximum number of levels of fields, including those in fragments. Default 16: the introspection query that most tools send has
    /// 15.
    /// </summary>
    [Range(1, 60)]
    public int MaxDepth { get; set; } = 16;

    /// <summary>The maximum number of fields when every fragment is written out where it is used. Default 5,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxExpandedFields { get; set; } = 5_000;

    /// <summary>
    /// The maximum number of objects that the operation's response may contain in the worst case, without introspection; see <see
    /// cref="OperationLimits"/>. Default 50,000.
    /// </summary>
    [Range(1, 100_000_000)]
    public int MaxNodes { get; set; } = 50_000;

    /// <summary>
    /// The maximum number of fields that the operation's response may contain in the worst case, including introspection; see <see
    /// cref="OperationLimits"/>. Default 400,000; the fullest introspection query of a schema of 150 types counts about 250,000.
    /// </summary>
    [Range(1, 1_000_000_000)]
    public int MaxAnswerFields { get; set; } = 400_000;

    /// <summary>
    /// The maximum number of filter conditions, once for each list that they are applied to; see <see cref="OperationLimits"/>. A condition on
    /// the partners or cases of a unit counts 25 and more. Default 20,000.
    /// </summary>
    [Range(1, 100_000_000)]
    public int MaxConditions { get; set; } = 20_000;

    /// <summary>The maximum number of errors in one response; one more error reports the number of errors left out. Default 25.</summary>
    [Range(1, 1_000)]
    public int MaxErrors { get; set; } = 25;
}
