using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Execution.Planning;

/// <summary>The plan of a selection.</summary>
/// <param name="plan">The operation's plan.</param>
/// <param name="selection">The selection.</param>
internal sealed class SelectionPlan(OperationPlan plan, GraphQLSelectionSet selection)
{
    // Replaced as a whole when a type is added. Most selections meet one type: a dictionary would take more memory than all the rest.
    private volatile (IGraphType Type, FieldPlan[] Fields)[] _known = [];

    /// <summary>Returns the fields on a type, in the order of the response.</summary>
    /// <param name="type">The type of an object; or an interface, for the fields that are selected on it whatever the object's type is.</param>
    public FieldPlan[] FieldsOn(IGraphType type)
    {
        foreach (var (known, fields) in _known)
        {
            if (ReferenceEquals(known, type))
                return fields;
        }

        // Two requests may both add the type; either result does.
        var collected = Collect(type);
        _known = [.. _known, (type, collected)];
        return collected;
    }

    // Section 6.3.2 of the specification, CollectFields.
    private FieldPlan[] Collect(IGraphType type)
    {
        var order = new List<string>();
        var found = new Dictionary<string, (GraphQLField Ast, FieldType Type)>();
        Collect(selection, type, order, found, []);
        return
        [
            .. order.Select(key => found[key]).Zip(order, (field, key) => new FieldPlan(
                key, field.Ast, field.Type, plan.ArgumentsOf(field.Type, field.Ast), field.Ast.SelectionSet is { } below ? plan.Of(below) : null)),
        ];
    }

    private void Collect(
        GraphQLSelectionSet set, IGraphType type, List<string> order, Dictionary<string, (GraphQLField Ast, FieldType Type)> found, HashSet<ROM> visited)
    {
        foreach (var selected in set.Selections)
        {
            if (!plan.Conditions.Include((IHasDirectivesNode)selected))
                continue;
            switch (selected)
            {
                case GraphQLField field when plan.FieldOf(type, field) is { } definition:
                    Add(field, definition, order, found);
                    break;
                case GraphQLFragmentSpread spread when visited.Add(spread.FragmentName.Name.Value):
                    var fragment = plan.FragmentOf(spread);
                    if (Applies(fragment.TypeCondition, type))
                        Collect(fragment.SelectionSet, type, order, found, visited);
                    break;
                case GraphQLInlineFragment inline when Applies(inline.TypeCondition, type):
                    Collect(inline.SelectionSet, type, order, found, visited);
                    break;
            }
        }
    }

    private static void Add(GraphQLField field, FieldType definition, List<string> order, Dictionary<string, (GraphQLField Ast, FieldType Type)> found)
    {
        var key = (field.Alias?.Name ?? field.Name).StringValue;
        if (found.TryGetValue(key, out var known))
        {
            found[key] = (Merge(known.Ast, field), definition);
            return;
        }

        order.Add(key);
        found[key] = (field, definition);
    }

    // Fields with one key are one field, with the selections of all.
    private static GraphQLField Merge(GraphQLField first, GraphQLField second) => second.SelectionSet is null ? first : new GraphQLField(first.Name)
    {
        Alias = first.Alias,
        Arguments = first.Arguments,
        Directives = second.Directives is null ? first.Directives : new GraphQLDirectives([.. first.Directives?.Items ?? [], .. second.Directives.Items]),
        Location = first.Location,
        SelectionSet = new GraphQLSelectionSet([.. first.SelectionSet?.Selections ?? [], .. second.SelectionSet.Selections]),
    };

    private bool Applies(GraphQLTypeCondition? condition, IGraphType type) =>
        condition is null
        || condition.Type.Name.Value == type.Name
        || (type is IObjectGraphType theType && plan.Operation.Schema.AllTypes[condition.Type.Name.Value] is IAbstractGraphType many && many.IsPossibleType(theType));
}
