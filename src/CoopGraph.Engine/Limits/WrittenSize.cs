using GraphQL.Execution;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Limits;

/// <summary>
/// Counts the parts of a document as written, each part once. The parser's bound on nesting also limits the recursion here.
/// </summary>
internal sealed class WrittenSize
{
    private int _fields, _aliases, _operations, _fragments, _spreads, _directives, _variables, _values;

    private WrittenSize()
    {
    }

    /// <exception cref="InvalidOperationError">The document contains type definitions.</exception>
    public static WrittenSize Of(GraphQLDocument document)
    {
        var size = new WrittenSize();
        foreach (var definition in document.Definitions)
            size.Count(definition);
        return size;
    }

    /// <exception cref="BudgetError">A count is over its limit; the error reports the first such count.</exception>
    public void Check(DocumentBudgetOptions budget)
    {
        AtMost("operations", _operations, budget.MaxOperations);
        AtMost("fragments", _fragments, budget.MaxFragments);
        AtMost("fields", _fields, budget.MaxFields);
        AtMost("aliases", _aliases, budget.MaxAliases);
        AtMost("fragment spreads", _spreads, budget.MaxSpreads);
        AtMost("directives", _directives, budget.MaxDirectives);
        AtMost("variables", _variables, budget.MaxVariables);
        AtMost("arguments and values", _values, budget.MaxValues);
    }

    private static void AtMost(string what, int found, int limit)
    {
        if (found > limit)
            throw new BudgetError(BudgetError.TooLarge, what, found, limit);
    }

    private void Count(ASTNode definition)
    {
        switch (definition)
        {
            case GraphQLOperationDefinition operation:
                _operations++;
                Count(operation.Variables);
                Count(operation.Directives);
                Count(operation.SelectionSet);
                break;
            case GraphQLFragmentDefinition fragment:
                _fragments++;
                Count(fragment.Directives);
                Count(fragment.SelectionSet);
                break;
            default:
                throw new InvalidOperationError("A document that is to be executed holds operations and fragments only.");
        }
    }

    private void Count(GraphQLSelectionSet? selections)
    {
        foreach (var selection in selections?.Selections ?? [])
        {
            Count((selection as IHasDirectivesNode)?.Directives);
            switch (selection)
            {
                case GraphQLField field:
                    _fields++;
                    _aliases += field.Alias is null ? 0 : 1;
                    Count(field.Arguments);
                    Count(field.SelectionSet);
                    break;
                case GraphQLInlineFragment inline:
                    _spreads++;
                    Count(inline.SelectionSet);
                    break;
                default:
                    _spreads++;
                    break;
            }
        }
    }

    private void Count(GraphQLVariablesDefinition? variables)
    {
        foreach (var variable in variables?.Items ?? [])
        {
            _variables++;
            Count(variable.Directives);
            Count(variable.DefaultValue);
        }
    }

    private void Count(GraphQLDirectives? directives)
    {
        foreach (var directive in directives?.Items ?? [])
        {
            _directives++;
            Count(directive.Arguments);
        }
    }

    private void Count(GraphQLArguments? arguments)
    {
        foreach (var argument in arguments?.Items ?? [])
            Count(argument.Value);
    }

    private void Count(GraphQLValue? value)
    {
        if (value is null)
            return;
        _values++;
        if (value is GraphQLListValue list)
        {
            foreach (var item in list.Values ?? [])
                Count(item);
        }
        else if (value is GraphQLObjectValue map)
        {
            foreach (var field in map.Fields ?? [])
                Count(field.Value);
        }
    }
}
