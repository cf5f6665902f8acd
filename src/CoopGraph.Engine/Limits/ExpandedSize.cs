using GraphQLParser;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Counts fields and depth as if every fragment were written out where it is used. Each fragment is counted once and remembered, so
/// the time is linear in what is written, however large the count; counts stop at <see cref="long.MaxValue"/> instead of overflowing.
/// </summary>
internal sealed class ExpandedSize
{
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<ROM, Size> _sizes = [];

    private ExpandedSize(GraphQLDocument document)
    {
        // Of two fragments with one name the first counts; validation refuses the document anyhow.
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
            _fragments.TryAdd(fragment.FragmentName.Name.Value, fragment);
    }

    /// <exception cref="BudgetError">The document is too deep, or too large when it is written out.</exception>
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
        // A fragment that leads back to itself finds this zero on the way round; that it does so is for validation to say.
        _sizes[fragmentName] = default;
        return _sizes[fragmentName] = Of(fragment.SelectionSet);
    }

    private static long Add(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;

    /// <summary>The measure of a selection set.</summary>
    private readonly record struct Size(long Fields, long RootFields, int Depth)
    {
        /// <summary>Two selections in one set.</summary>
        public Size Beside(Size other)
            => new(Add(Fields, other.Fields), Add(RootFields, other.RootFields), Math.Max(Depth, other.Depth));

        /// <summary>This selection set put under a field.</summary>
        public Size Below() => new(Add(Fields, 1), 1, Depth + 1);
    }
}
