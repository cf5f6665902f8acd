using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Language;

/// <summary>A variable in a document.</summary>
/// <param name="Variable">The place in the document.</param>
/// <param name="Type">The type of the position: of an argument, of a field of an input object, or of an item of a list.</param>
/// <param name="HasDefault">Whether the argument or the field has a default value that is not null.</param>
internal sealed record VariableUse(GraphQLVariable Variable, IGraphType Type, bool HasDefault);

/// <summary>
/// Finds the variables that an operation uses, in its fragments too. Positions of unknown fields, arguments and types are left out: other rules
/// refuse them.
/// </summary>
internal sealed class VariableUses
{
    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments;
    private readonly HashSet<string> _entered = [];
    private readonly List<VariableUse> _found = [];
    private readonly ISchema _schema;

    private VariableUses(GraphQLDocument document, ISchema schema)
    {
        _schema = schema;
        // Of two fragments with one name, which another rule refuses, the first is looked at.
        _fragments = document.Definitions.OfType<GraphQLFragmentDefinition>()
            .DistinctBy(fragment => fragment.FragmentName.Name.StringValue)
            .ToDictionary(fragment => fragment.FragmentName.Name.StringValue);
    }

    /// <summary>Returns the uses in an operation.</summary>
    public static IReadOnlyList<VariableUse> In(GraphQLDocument document, ISchema schema, GraphQLOperationDefinition operation)
    {
        var uses = new VariableUses(document, schema);
        var root = schema.RootOf(operation.Operation);
        uses.InDirectives(operation.Directives);
        uses.InSelections(operation.SelectionSet, root);
        return uses._found;
    }

    private void InSelections(GraphQLSelectionSet? set, IGraphType? type)
    {
        foreach (var selection in set?.Selections ?? [])
        {
            InDirectives((selection as IHasDirectivesNode)?.Directives);
            switch (selection)
            {
                case GraphQLField field:
                    var definition = FieldOf(type, field.Name.StringValue);
                    InArguments(field.Arguments, definition?.Arguments);
                    InSelections(field.SelectionSet, definition?.ResolvedType?.GetNamedType());
                    break;
                case GraphQLInlineFragment inline:
                    InSelections(inline.SelectionSet, inline.TypeCondition is { } condition ? NamedType(condition.Type) : type);
                    break;
                // Each fragment is entered once: its positions are the same wherever it is spread.
                case GraphQLFragmentSpread spread when _fragments.TryGetValue(spread.FragmentName.Name.StringValue, out var fragment)
                    && _entered.Add(spread.FragmentName.Name.StringValue):
                    InDirectives(fragment.Directives);
                    InSelections(fragment.SelectionSet, NamedType(fragment.TypeCondition.Type));
                    break;
            }
        }
    }

    private void InDirectives(GraphQLDirectives? directives)
    {
        foreach (var directive in directives?.Items ?? [])
            InArguments(directive.Arguments, _schema.Directives.Find(directive.Name.StringValue)?.Arguments);
    }

    private void InArguments(GraphQLArguments? given, QueryArguments? defined)
    {
        foreach (var argument in given?.Items ?? [])
        {
            if (defined?.Find(argument.Name.StringValue) is { } definition)
                InValue(argument.Value, definition.ResolvedType!, definition.DefaultValue is not null);
        }
    }

    private void InValue(GraphQLValue value, IGraphType type, bool hasDefault)
    {
        var nullable = type is NonNullGraphType nonNull ? nonNull.ResolvedType! : type;
        switch (value)
        {
            case GraphQLVariable variable:
                _found.Add(new VariableUse(variable, type, hasDefault));
                break;
            case GraphQLListValue list when nullable is ListGraphType items:
                foreach (var item in list.Values ?? [])
                    InValue(item, items.ResolvedType!, false);
                break;
            // A single value at the position of a list means a list of one.
            case GraphQLObjectValue when nullable is ListGraphType items:
                InValue(value, items.ResolvedType!, false);
                break;
            case GraphQLObjectValue map when nullable is IInputObjectGraphType input:
                foreach (var field in map.Fields ?? [])
                {
                    if (input.Fields.Find(field.Name.StringValue) is { } definition)
                        InValue(field.Value, definition.ResolvedType!, definition.DefaultValue is not null);
                }

                break;
        }
    }

    private FieldType? FieldOf(IGraphType? type, string name) => name switch
    {
        "__schema" => _schema.SchemaMetaFieldType,
        "__type" => _schema.TypeMetaFieldType,
        _ => (type as IComplexGraphType)?.Fields.Find(name),
    };

    private IGraphType? NamedType(GraphQLNamedType type) => _schema.AllTypes[type.Name.StringValue];
}

/// <summary>Looks up types of a document in the schema.</summary>
internal static class DocumentTypes
{
    /// <summary>Returns the root type for operations of a kind; null if the schema has none.</summary>
    public static IObjectGraphType? RootOf(this ISchema schema, OperationType operation) => operation switch
    {
        OperationType.Query => schema.Query,
        OperationType.Mutation => schema.Mutation,
        _ => schema.Subscription,
    };

    /// <summary>Returns the type that a document names; null if the schema does not have it.</summary>
    public static IGraphType? TypeOf(this ISchema schema, GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => schema.TypeOf(nonNull.Type) is { } inner ? new NonNullGraphType(inner) : null,
        GraphQLListType list => schema.TypeOf(list.Type) is { } item ? new ListGraphType(item) : null,
        GraphQLNamedType named => schema.AllTypes[named.Name.StringValue],
        _ => null,
    };
}
