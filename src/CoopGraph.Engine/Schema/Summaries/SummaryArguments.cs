using CoopGraph.Analysis.Summaries;
using CoopGraph.Engine.Resolvers;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Paging;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.Schema;

/// <summary>Adds to a field the arguments of a summary.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SummaryArgumentsAttribute : GraphQLAttribute
{
    public const string GroupBy = "groupBy";
    public const string Having = "having";

    private static readonly string[] Amounts =
        ["amountRmb", "amountCaseCount", "amountGivenRmb", "amountReceivedRmb", "yearlyRmb", "yearlyGivenRmb", "yearlyReceivedRmb"];

    public override void Modify(FieldType fieldType, bool isInputType)
    {
        fieldType.Arguments ??= [];
        Add(fieldType, typeof(CooperationFilterInput), ListArguments.Where, "If given, only cases that match this filter count.");
        Add(
            fieldType,
            typeof(NonNullGraphType<ListGraphType<NonNullGraphType<EnumerationGraphType<SummaryDimension>>>>),
            GroupBy,
            "The dimensions to group by, each once, the most important first. If left out, only the total is counted. At most 50,000 groups are counted.",
            Array.Empty<SummaryDimension>());
        Add(fieldType, typeof(SummaryHavingInput), Having, "If given, only groups with counts that match this filter remain.");
        Add(
            fieldType,
            typeof(ListGraphType<NonNullGraphType<SummarySortInput>>),
            ListArguments.Order,
            "The order of the groups, the most important key first; unknown values come last. Default, and between equal groups: by the dimensions in the order of `groupBy`.");
        Add(
            fieldType,
            typeof(IntGraphType),
            ListArguments.First,
            "The maximum number of groups listed, 1 to 10,000.",
            SummaryRequest.DefaultFirst);
    }

    /// <summary>Reads the arguments that define how the cases are counted.</summary>
    /// <exception cref="InvalidQuestionException">A value is out of bounds, or the values cannot be combined.</exception>
    public static SummaryRequest Read(IResolveFieldContext context) => new(
        context.GetArgument<List<SummaryDimension>?>(GroupBy) ?? [],
        context.GetArgument<Predicate?>(Having),
        context.GetArgument<List<SortBy<SummarySort>>?>(ListArguments.Order),
        context.GetArgument<int?>(ListArguments.First) ?? SummaryRequest.DefaultFirst)
    {
        ShowsAmounts = Array.Exists(Amounts, amount => context.Selects("total", amount) || context.Selects("groups", "measures", amount)),
    };

    private static void Add(FieldType field, Type type, string name, string description, object? defaultValue = null) =>
        field.Arguments!.Add(new QueryArgument(type) { Name = name, Description = description, DefaultValue = defaultValue });
}
