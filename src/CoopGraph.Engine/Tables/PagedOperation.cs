using CoopGraph.Engine.Execution.Planning;
using GraphQLParser;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Tables;

/// <summary>
/// Rewrites an operation so that the pages of its lists can be asked for one after the other: each connection on the way to the rows takes its
/// page from variables, and says where it ends. Rows that have a provenance show it: synthetic cases are never given away as real ones.
/// </summary>
internal static class PagedOperation
{
    /// <summary>The response key of the end of a page. Names with two underscores are reserved, so no other field can have it.</summary>
    public static readonly string PageEnd = "__end";

    /// <summary>The response key of an added provenance.</summary>
    public static readonly string Provenance = "__provenance";

    /// <summary>Returns the variable with the number of rows of a page.</summary>
    public static string First(int level) => $"__first{level}";

    /// <summary>Returns the variable with the cursor before a page.</summary>
    public static string After(int level) => $"__after{level}";

    /// <summary>Rewrites an operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="path">The way to its rows.</param>
    /// <param name="needsProvenance">Whether the provenance of the rows is added.</param>
    public static CompiledOperation Of(CompiledOperation operation, RowsPath path, bool needsProvenance)
    {
        var walked = path.Levels.Select((level, number) => (level.Depth, number, level.IsWalked)).Where(level => level.IsWalked).ToDictionary(level => level.Depth, level => level.number);
        if (walked.Count == 0 && !needsProvenance)
            return operation;
        var rewriting = new Rewriting(operation.Document, path, walked, needsProvenance);
        var given = operation.Definition;
        var definition = new GraphQLOperationDefinition(rewriting.Of(given.SelectionSet, 0))
        {
            Operation = given.Operation,
            Name = given.Name,
            Directives = given.Directives,
            Location = given.Location,
            Variables = new GraphQLVariablesDefinition([.. given.Variables?.Items ?? [], .. walked.Values.SelectMany(Variables)]),
        };
        var document = new GraphQLDocument([definition, .. operation.Document.Definitions.OfType<GraphQLFragmentDefinition>()]) { Source = operation.Document.Source };
        return new CompiledDocument(operation.Schema, document, operation.DocumentHash).Of(definition);
    }

    private static IEnumerable<GraphQLVariableDefinition> Variables(int level) =>
    [
        new(new GraphQLVariable(new GraphQLName(First(level))), new GraphQLNamedType(new GraphQLName("Int"))),
        new(new GraphQLVariable(new GraphQLName(After(level))), new GraphQLNamedType(new GraphQLName("String"))),
    ];

    private sealed class Rewriting(GraphQLDocument document, RowsPath path, Dictionary<int, int> walked, bool needsProvenance)
    {
        /// <summary>Returns a selection with the fields on the way to the rows rewritten.</summary>
        /// <param name="set">The selection.</param>
        /// <param name="depth">The number of response keys that lead to it.</param>
        public GraphQLSelectionSet Of(GraphQLSelectionSet set, int depth)
        {
            var selections = set.Selections.Select(selected => selected switch
            {
                GraphQLField field when depth < path.Keys.Count && KeyOf(field) == path.Keys[depth] => On(field, depth + 1),
                GraphQLInlineFragment inline => new GraphQLInlineFragment(Of(inline.SelectionSet, depth))
                {
                    TypeCondition = inline.TypeCondition,
                    Directives = inline.Directives,
                },
                // A fragment may be used at other places, too, where it stays as it is.
                GraphQLFragmentSpread spread => Inlined(spread, depth),
                _ => selected,
            });
            return new GraphQLSelectionSet([.. selections]) { Location = set.Location };
        }

        private GraphQLInlineFragment Inlined(GraphQLFragmentSpread spread, int depth)
        {
            var fragment = document.Definitions.OfType<GraphQLFragmentDefinition>().First(definition => definition.FragmentName.Name == spread.FragmentName.Name);
            return new GraphQLInlineFragment(Of(fragment.SelectionSet, depth)) { TypeCondition = fragment.TypeCondition, Directives = spread.Directives };
        }

        private GraphQLField On(GraphQLField field, int depth)
        {
            var below = Of(field.SelectionSet!, depth);
            if (walked.ContainsKey(depth))
                below = With(below, End());
            if (needsProvenance && depth == path.Keys.Count)
                below = field.Name == "edges" ? With(below, Field("node", null, Field("provenance", Provenance))) : With(below, Field("provenance", Provenance));
            return new GraphQLField(field.Name)
            {
                Alias = field.Alias,
                Directives = field.Directives,
                Location = field.Location,
                Arguments = walked.TryGetValue(depth, out var level) ? Paged(field.Arguments, level) : field.Arguments,
                SelectionSet = below,
            };
        }

        private static GraphQLArguments Paged(GraphQLArguments? given, int level) => new(
        [
            .. given?.Items.Where(argument => argument.Name != "first" && argument.Name != "after") ?? [],
            Argument("first", First(level)),
            Argument("after", After(level)),
        ]);

        private static GraphQLArgument Argument(string name, string variable) => new(new GraphQLName(name), new GraphQLVariable(new GraphQLName(variable)));

        private static GraphQLField End() => Field("pageInfo", PageEnd, Field("hasNextPage"), Field("endCursor"));

        private static GraphQLField Field(string name, string? alias = null, params ASTNode[] below) => new(new GraphQLName(name))
        {
            Alias = alias is null ? null : new GraphQLAlias(new GraphQLName(alias)),
            SelectionSet = below.Length == 0 ? null : new GraphQLSelectionSet([.. below]),
        };

        private static GraphQLSelectionSet With(GraphQLSelectionSet set, GraphQLField field) => new([.. set.Selections, field]) { Location = set.Location };

        private static ROM KeyOf(GraphQLField field) => (field.Alias?.Name ?? field.Name).Value;
    }
}
