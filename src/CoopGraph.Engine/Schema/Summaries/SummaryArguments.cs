using CoopGraph.Analysis.Summaries;
using CoopGraph.Engine.SchemaBuilding;
using CoopGraph.Filters;
using CoopGraph.Paging;
using GraphQL;
using GraphQL.Types;

namespace CoopGraph.Engine.Schema;

/// <summary>Gives a field the arguments of a summary.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SummaryArgumentsAttribute : GraphQLAttribute
{
    public const string GroupBy = "groupBy";
    public const string Having = "having";

    public override void Modify(FieldType fieldType, bool isInputType)
    {
        fieldType.Arguments ??= [];
        Add(fieldType, typeof(CooperationFilterInput), ListArguments.Where, "Which cases count; left out: all.");
        Add(
            fieldType,
            typeof(NonNullGraphType<ListGraphType<NonNullGraphType<EnumerationGraphType<SummaryDimension>>>>),
            GroupBy,
            "The dimensions to group by, each once, the most important first; left out: only the total is counted. 50,000 groups are counted at the most.",
            Array.Empty<SummaryDimension>());
        Add(fieldType, typeof(SummaryHavingInput), Having, "Which groups stay, by what was counted of them; left out: all.");
        Add(
            fieldType,
            typeof(ListGraphType<NonNullGraphType<SummarySortInput>>),
            ListArguments.Order,
            "The order of the groups, the most important key first; unknown values come last. Default, and between equals: by the dimensions as `groupBy` names them.");
        Add(
            fieldType,
            typeof(IntGraphType),
            ListArguments.First,
            "How many groups are listed at the most, 1 to 10,000.",
            SummaryRequest.DefaultFirst);
    }

    /// <summary>Reads the arguments that say how the cases are counted.</summary>
    /// <exception cref="InvalidQuestionException">A value is out of bounds, or values do not go together.</exception>
    public static SummaryRequest Read(IResolveFieldContext context) => new(
        context.GetArgument<List<SummaryDimension>?>(GroupBy) ?? [],
        context.GetArgument<Predicate?>(Having),
        context.GetArgument<List<SortBy<SummarySort>>?>(ListArguments.Order),
        context.GetArgument<int?>(ListArguments.First) ?? SummaryRequest.DefaultFirst);

    private static void Add(FieldType field, Type type, string name, string description, object? defaultValue = null) =>
        field.Arguments!.Add(new QueryArgument(type) { Name = name, Description = description, DefaultValue = defaultValue });
}
