using GraphQLParser;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Counts fields and depth as if every fragment were written out where it is used. Each fragment is counted once and its size is cached, so
/// the time is linear in the written size, however large the count is. Counts stop at <see cref="long.MaxValue"/> instead of overflowing.
/// </summary>
internal sealed class ExpandedSize
{
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<ROM, Size> _sizes = [];

    private ExpandedSize(GraphQLDocument document)
    {
        // Of two fragments with one name, the first counts; validation refuses such a document in any case.
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
            _fragments.TryAdd(fragment.FragmentName.Name.Value, fragment);
    }

    /// <exception cref="BudgetError">The document is too deep, or too large with its fragments written out.</exception>
    public static void Check(GraphQLDocument document, DocumentBudgetOptions budget)
    {
        var expansion = new ExpandedSize(document);
        var fields = 0L;
        foreach (var definition in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            var size = expansion.Of(definition.SelectionSet);
            if (size.RootFields > budget.MaxRootFields)
                throw new BudgetError(BudgetError.TooLarge, "root fields", size.RootFields, budget.MaxRootFields);
            if (size.Depth > budget.MaxDepth)
                throw new BudgetError(BudgetError.TooDeep, "levels", size.Depth, budget.MaxDepth);
            fields = Add(fields, size.Fields);
        }

        if (fields > budget.MaxExpandedFields)
            throw new BudgetError(BudgetError.TooLarge, "fields after fragments are written out", fields, budget.MaxExpandedFields);
    }

    private Size Of(GraphQLSelectionSet? selections)
    {
        var total = default(Size);
        foreach (var selection in selections?.Selections ?? [])
        {
            total = total.Beside(selection switch
            {
                GraphQLField field => Of(field.SelectionSet).Below(),
                GraphQLInlineFragment inline => Of(inline.SelectionSet),
                GraphQLFragmentSpread spread => Of(spread.FragmentName.Name.Value),
                _ => default,
            });
        }

        return total;
    }

    private Size Of(ROM fragmentName)
    {
        if (_sizes.TryGetValue(fragmentName, out var known))
            return known;
        if (!_fragments.TryGetValue(fragmentName, out var fragment))
            return default;
        // A fragment that leads back to itself finds this zero. Validation reports the cycle.
        _sizes[fragmentName] = default;
        return _sizes[fragmentName] = Of(fragment.SelectionSet);
    }

    private static long Add(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;

    /// <summary>The size of a selection set.</summary>
    private readonly record struct Size(long Fields, long RootFields, int Depth)
    {
        /// <summary>Returns the size of two selections in one set.</summary>
        public Size Beside(Size other)
            => new(Add(Fields, other.Fields), Add(RootFields, other.RootFields), Math.Max(Depth, other.Depth));

        /// <summary>Returns the size of a field with this selection set.</summary>
        public Size Below() => new(Add(Fields, 1), 1, Depth + 1);
    }
}
