using CoopGraph.Engine.Limits;
using CoopGraph.Paper;
using GraphQL;

namespace CoopGraph.Engine.Schema;

/// <summary>The method of the study next to that of the loaded data, and the limits of these data.</summary>
[Name("Method")]
public sealed class MethodNode
{
    internal MethodNode()
    {
    }

    /// <summary>
    /// The rules by which cases came into the study and into the loaded data: COUNTY_LEVEL, SIGNED, TANGIBLE_CONTENT, TWO_OR_MORE_COUNTIES,
    /// YEARS, EIGHT_PROVINCES, KEYWORD_SEARCH, COUNTING. `Cooperation.failedPaperRules` judges a case by four of them: COUNTY_LEVEL, SIGNED,
    /// YEARS and EIGHT_PROVINCES.
    /// </summary>
    [ListSize(10)]
    public static IReadOnlyList<MethodRule> Rules => Method.Rules;

    /// <summary>The limits of the loaded data, each a statement that a reader of their numbers needs.</summary>
    public static IReadOnlyList<string> Limits => Method.Limits;
}
