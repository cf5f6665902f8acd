using GraphQL;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Resolvers;

/// <summary>Inspects the selection below a field.</summary>
internal static class Selections
{
    /// <summary>
    /// Returns whether a field is selected, directly or in fragments; for a longer path, whether its last field is selected.
    /// </summary>
    public static bool Selects(this IResolveFieldContext context, string field, params ReadOnlySpan<string> path)
    {
        if (context.SubFields is not { } subFields)
            return false;
        foreach (var (selected, _) in subFields.Values)
        {
            if (selected.Name.Value == field && (path.IsEmpty || Selects(context.Document, selected.SelectionSet, path)))
                return true;
        }

        return false;
    }

    // @skip and @include are ignored here. So more may be fetched than shown, but never less.
    private static bool Selects(GraphQLDocument document, GraphQLSelectionSet? set, ReadOnlySpan<string> path)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            var found = selection switch
            {
                GraphQLField field => field.Name.Value == path[0] && (path.Length == 1 || Selects(document, field.SelectionSet, path[1..])),
                GraphQLInlineFragment inline => Selects(document, inline.SelectionSet, path),
                GraphQLFragmentSpread spread => Selects(document, FragmentNamed(document, spread)?.SelectionSet, path),
                _ => false,
            };
            if (found)
                return true;
        }

        return false;
    }

    private static GraphQLFragmentDefinition? FragmentNamed(GraphQLDocument document, GraphQLFragmentSpread spread) =>
        document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(fragment => fragment.FragmentName.Name.Value == spread.FragmentName.Name.Value);
}
