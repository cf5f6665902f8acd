using CoopGraph.Engine.Execution.Planning;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace CoopGraph.Engine.Tables;

/// <summary>
/// A field of an operation as a table sees it: with the fields below it on all types that its objects can have, in the document's order.
/// </summary>
internal sealed class TableField
{
    private readonly IReadOnlyList<FieldPlan> _variants;
    private IReadOnlyList<TableField>? _fields;

    private TableField(string key, IReadOnlyList<FieldPlan> variants)
    {
        (Key, _variants) = (key, variants);
        var type = Plan.Type.ResolvedType!;
        Named = type.GetNamedType();
        Kind = KindOf(type);
        // A connection without rows in its selection is an object with a total.
        if (Kind == TableFieldKind.Connection && !Fields.Any(field => field.Plan.Type.Name is "nodes" or "edges"))
            Kind = TableFieldKind.Object;
    }

    /// <summary>The name in the response.</summary>
    public string Key { get; }

    /// <summary>The form of its values.</summary>
    public TableFieldKind Kind { get; }

    /// <summary>The field in the plan; on one of the types, if there are several.</summary>
    public FieldPlan Plan => _variants[0];

    /// <summary>The type of its values, without lists.</summary>
    public IGraphType Named { get; }

    /// <summary>The fields below.</summary>
    public IReadOnlyList<TableField> Fields => _fields ??= Below(_variants.SelectMany(FieldsBelow));

    /// <summary>Returns the fields of an operation.</summary>
    public static IReadOnlyList<TableField> Of(OperationPlan plan) => Below([plan.Root.FieldsOn(plan.Operation.RootType)]);

    /// <summary>Returns whether a field is marked by a directive.</summary>
    public bool IsMarked(string directive) => DirectiveOf(directive) is not null;

    /// <summary>Returns the text of a directive's argument; null if it is not given.</summary>
    /// <exception cref="TableException">It is a variable, or empty.</exception>
    public string? TextOf(string directive, string argument) =>
        DirectiveOf(directive)?.Arguments?.Items.FirstOrDefault(given => given.Name == argument)?.Value switch
        {
            null or GraphQLNullValue => null,
            GraphQLStringValue text when text.Value.Length > 0 => (string)text.Value,
            _ => throw new TableException($"`@{directive}({argument}:)` of `{Key}` must be a text that is not empty, and no variable."),
        };

    private static TableFieldKind KindOf(IGraphType type)
    {
        var isList = type is ListGraphType or NonNullGraphType { ResolvedType: ListGraphType };
        if (type.GetNamedType() is ScalarGraphType)
            return isList ? TableFieldKind.Values : TableFieldKind.Value;
        if (isList)
            return TableFieldKind.List;
        return type.GetNamedType() is IComplexGraphType { Name: var name } && name.EndsWith("Connection", StringComparison.Ordinal)
            ? TableFieldKind.Connection
            : TableFieldKind.Object;
    }

    private static IEnumerable<FieldPlan[]> FieldsBelow(FieldPlan field) => (field.Selection, field.Type.ResolvedType!.GetNamedType()) switch
    {
        (null, _) => [],
        (var selection, IAbstractGraphType many) => many.PossibleTypes.Select(selection.FieldsOn),
        var (selection, type) => [selection.FieldsOn(type)],
    };

    private static List<TableField> Below(IEnumerable<FieldPlan[]> selections)
    {
        var order = new List<string>();
        var found = new Dictionary<string, List<FieldPlan>>();
        foreach (var fields in selections)
        {
            // A field of this type alone comes before the next one that other types have, too, as it does in the document.
            var place = order.Count;
            foreach (var field in fields.Reverse())
            {
                if (found.TryGetValue(field.Key, out var known))
                {
                    place = order.IndexOf(field.Key);
                    if (!known.Exists(other => ReferenceEquals(other.Selection, field.Selection) && other.Type == field.Type))
                        known.Add(field);
                }
                else
                {
                    order.Insert(place, field.Key);
                    found[field.Key] = [field];
                }
            }
        }

        return [.. order.Select(key => new TableField(key, found[key]))];
    }

    private GraphQLDirective? DirectiveOf(string name) =>
        _variants.SelectMany(variant => variant.Ast.Directives?.Items ?? []).FirstOrDefault(directive => directive.Name == name);
}

/// <summary>The form of the values of a field.</summary>
internal enum TableFieldKind
{
    /// <summary>A scalar.</summary>
    Value,

    /// <summary>A list of scalars.</summary>
    Values,

    /// <summary>An object.</summary>
    Object,

    /// <summary>A list of objects.</summary>
    List,

    /// <summary>A page of a list of objects.</summary>
    Connection,
}
