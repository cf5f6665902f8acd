using CoopGraph.Engine.Resolvers;
using CoopGraph.Filters;
using CoopGraph.Paging;
using GraphQL;

namespace CoopGraph.Engine.SchemaBuilding;

/// <summary>The request for a list, read from the arguments and the selection of its field.</summary>
/// <typeparam name="TKey">The keys that the list can be sorted by.</typeparam>
/// <param name="Where">The filter.</param>
/// <param name="Order">The order.</param>
/// <param name="Page">The page; its total and its rows are requested only if they are selected.</param>
internal sealed record ListRequest<TKey>(Predicate? Where, Ordering<TKey> Order, PageRequest Page)
    where TKey : struct, Enum
{
    public static ListRequest<TKey> Read(IResolveFieldContext context, Func<IEnumerable<SortBy<TKey>>?, Ordering<TKey>> complete)
    {
        var order = complete(context.GetArgument<List<SortBy<TKey>>?>(ListArguments.Order) is { Count: > 0 } keys ? keys : null);
        var page = PageRequest.Read(
            context.GetArgument<int?>(ListArguments.First),
            context.GetArgument<string?>(ListArguments.After),
            context.GetArgument<int?>(ListArguments.Last),
            context.GetArgument<string?>(ListArguments.Before),
            order,
            context.LargestPage());
        return new ListRequest<TKey>(context.GetArgument<Predicate?>(ListArguments.Where), order, page with
        {
            WantsTotal = context.Selects("totalCount"),
            WantsRows = context.Selects("nodes") || context.Selects("edges") || context.Selects("pageInfo"),
        });
    }
}
